package org.answerable.complaint.process;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.ComplaintRemedies;
import org.answerable.complaint.ComplaintResponses;
import org.answerable.complaint.ComplaintResponses.Draft;
import org.answerable.complaint.ComplaintResponses.Evidence;
import org.answerable.complaint.ComplaintResponses.Review;
import org.answerable.complaint.answer.AnswerTemplate;
import org.answerable.complaint.grant.RemedyEntitlement;
import org.answerable.complaint.grant.RemedyEntitlement.Entitlement;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.engine.FormChoices;
import org.answerable.engine.TaskContributor;
import org.answerable.platform.CaseId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows on the tasks between investigation and answer what was found, what is granted, what is drafted, why it came back. */
@Component
class ResponseTaskFacts implements TaskContributor {

    private static final String DRAFTING = "UserTask_DraftResponse";
    private static final Set<String> REVIEWING = Set.of(
            "UserTask_CheckResponse", "UserTask_DecideResponse", "UserTask_ApproveRemedy", "UserTask_EstablishResult");

    private final CaseFiles caseFiles;
    private final ComplaintResponses responses;
    private final ComplaintRemedies remedies;
    private final RemedyEntitlement entitlement;
    private final AnswerTemplate template;
    private final Directory directory;
    private final MessageSource texts;
    private final FormChoices choices;

    ResponseTaskFacts(
            CaseFiles caseFiles,
            ComplaintResponses responses,
            ComplaintRemedies remedies,
            RemedyEntitlement entitlement,
            AnswerTemplate template,
            Directory directory,
            MessageSource texts,
            FormChoices choices) {
        this.caseFiles = caseFiles;
        this.responses = responses;
        this.remedies = remedies;
        this.entitlement = entitlement;
        this.template = template;
        this.directory = directory;
        this.texts = texts;
        this.choices = choices;
    }

    @Override
    public void contribute(NewTask task) {
        boolean drafting = DRAFTING.equals(task.elementId());
        if (!drafting && !REVIEWING.contains(task.elementId())) {
            return;
        }
        CaseId caseId = task.caseId();
        Locale language = language(caseFiles.get(caseId));
        task.show("findingText", finding(caseId, language));
        task.show("evidenceText", evidence(caseId, language));
        task.show("remediesText", remedies(caseId, language));
        task.show("remarks", remarks(caseId));
        if (drafting) {
            task.show("answer", template.of(caseId));
            task.show("remedies", choices(caseId));
        } else {
            task.show("draft", responses.draft(caseId).map(Draft::text).orElse(""));
        }
    }

    /** The language of the department at work. */
    private Locale language(CaseFile complaint) {
        return Optional.ofNullable(complaint.ownerDepartment())
                .flatMap(directory::department)
                .map(Department::language)
                .orElse(Locale.ENGLISH);
    }

    private String finding(CaseId caseId, Locale language) {
        return responses
                .judgement(caseId)
                .map(found -> texts.getMessage(
                        "complaint.finding-name." + found.finding().key(), null, language))
                .orElse("");
    }

    private String evidence(CaseId caseId, Locale language) {
        return responses.evidence(caseId).stream()
                .map(evidence -> line(evidence, language))
                .collect(Collectors.joining("\n"));
    }

    private String line(Evidence evidence, Locale language) {
        String kind =
                texts.getMessage("complaint.evidence-kind." + evidence.kind().key(), null, language);
        return kind + ": " + evidence.text() + (evidence.keptAt() == null ? "" : " [" + evidence.keptAt() + "]");
    }

    /** What the answer grants, and what earlier answers have granted: both count for the approval of money. */
    private String remedies(CaseId caseId, Locale language) {
        String before = " [" + texts.getMessage("complaint.remedy-state.granted", null, language) + "]";
        return remedies.of(caseId).stream()
                .map(remedy -> (remedy.commitment() == null ? "" : remedy.commitment() + " · ")
                        + remedy.told()
                        + (remedy.open() ? "" : before))
                .collect(Collectors.joining("\n"));
    }

    /** What was said to the last draft. */
    private String remarks(CaseId caseId) {
        String draftId = responses.draft(caseId).map(Draft::id).orElse(null);
        return responses.reviews(caseId).stream()
                .filter(review -> review.draftId().equals(draftId) && review.reason() != null)
                .map(this::remark)
                .collect(Collectors.joining("\n"));
    }

    private String remark(Review review) {
        String name = directory.person(review.reviewedBy()).map(Person::name).orElse(review.reviewedBy());
        return name + ": " + review.reason();
    }

    private Object choices(CaseId caseId) {
        return choices.of(entitlement.of(caseId).entitlements().stream()
                .map(offered -> FormChoices.choice(label(offered), offered.key()))
                .toList());
    }

    private static String label(Entitlement offered) {
        String commitment = offered.commitment() == null ? "" : offered.commitment() + " · ";
        return commitment + offered.english() + " · " + offered.chinese() + (offered.money() ? " (¥€$)" : "");
    }
}
