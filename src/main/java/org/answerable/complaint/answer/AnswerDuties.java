package org.answerable.complaint.answer;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.ComplaintRemedies;
import org.answerable.complaint.ComplaintResponses;
import org.answerable.complaint.ComplaintResponses.Draft;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.model.ReviewStep;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.directory.Role;
import org.answerable.directory.Substitutes;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.NotFoundException;
import org.springframework.stereotype.Component;

/** Keeps the duties of an answer apart: nobody checks, decides or approves what is their own. */
@Component
public class AnswerDuties {

    /** Nobody checks what is the own. */
    public static final FieldError DRAFTED_IT = new FieldError("person", "drafted-it", "");

    private final CaseFiles caseFiles;
    private final ComplaintResponses responses;
    private final ComplaintRemedies remedies;
    private final Directory directory;
    private final Substitutes substitutes;

    AnswerDuties(
            CaseFiles caseFiles,
            ComplaintResponses responses,
            ComplaintRemedies remedies,
            Directory directory,
            Substitutes substitutes) {
        this.caseFiles = caseFiles;
        this.responses = responses;
        this.remedies = remedies;
        this.directory = directory;
        this.substitutes = substitutes;
    }

    /**
     * Refuses the person whom the step is not for.
     *
     * @throws org.answerable.platform.InvalidInputException with the rule that keeps the person from it
     */
    public void require(CaseId caseId, ReviewStep step, String userId) {
        Draft draft = draft(caseId);
        if (draft.draftedBy().equals(userId)) {
            throw new InvalidInputException(List.of(DRAFTED_IT));
        }
        if (step == ReviewStep.APPROVE && checked(caseId, draft, userId)) {
            throw TaskRules.refused("person", "checked-it", "");
        }
        if (step == ReviewStep.APPROVE && chose(caseId, draft, userId)) {
            throw TaskRules.refused("person", "chose-it", "");
        }
        if (step != ReviewStep.CHECK && !leads(caseId, step, userId)) {
            throw TaskRules.refused("person", "for-heads", String.join(", ", names(caseId)));
        }
    }

    /** Of the complaints those whose last answer the person drafted; one statement for all of them. */
    public Set<CaseId> draftedBy(Collection<CaseId> cases, String userId) {
        return responses.draftedBy(cases, userId);
    }

    /** The draft that is looked at. */
    Draft draft(CaseId caseId) {
        return responses
                .draft(caseId)
                .orElseThrow(() -> new NotFoundException("No answer to complaint " + caseId + " was drafted"));
    }

    private boolean checked(CaseId caseId, Draft draft, String userId) {
        return responses.reviews(caseId).stream()
                .filter(review -> review.step() == ReviewStep.CHECK)
                .anyMatch(review -> review.draftId().equals(draft.id())
                        && review.reviewedBy().equals(userId));
    }

    private boolean chose(CaseId caseId, Draft draft, String userId) {
        return remedies.of(caseId).stream()
                .anyMatch(remedy -> draft.id().equals(remedy.draftId())
                        && remedy.money()
                        && remedy.chosenBy().equals(userId));
    }

    private boolean leads(CaseId caseId, ReviewStep step, String userId) {
        boolean manager = step == ReviewStep.APPROVE
                && directory
                        .person(userId)
                        .filter(Person::active)
                        .filter(person -> person.roles().contains(Role.MANAGER))
                        .isPresent();
        return manager || leaders(caseId).contains(userId);
    }

    /**
     * Who may decide: those who lead the department that owns the complaint now, head and deputy whether here or not, and likewise of
     * the departments above it; who is here first within each. Nobody decides what is the own by standing in: see {@link #require}.
     */
    public Set<String> leaders(CaseId caseId) {
        Set<String> leaders = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Optional<Department> department =
                Optional.ofNullable(caseFiles.get(caseId).ownerDepartment()).flatMap(directory::department);
        while (department.isPresent() && seen.add(department.get().id())) {
            substitutes.leadersOf(department.get()).forEach(leader -> leaders.add(leader.id()));
            leaders.add(department.get().headId());
            leaders.add(department.get().deputyId());
            department = Optional.ofNullable(department.get().parentId()).flatMap(directory::department);
        }
        leaders.removeIf(Objects::isNull);
        return leaders;
    }

    private List<String> names(CaseId caseId) {
        return leaders(caseId).stream()
                .flatMap(id -> directory.person(id).stream())
                .map(Person::name)
                .toList();
    }
}
