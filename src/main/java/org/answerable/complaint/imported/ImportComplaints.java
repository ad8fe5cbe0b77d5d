package org.answerable.complaint.imported;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.NewCase;
import org.answerable.casefile.PastCase;
import org.answerable.casefile.PastCases;
import org.answerable.complaint.ComplaintCatalogue;
import org.answerable.complaint.ComplaintCatalogue.Category;
import org.answerable.complaint.ComplaintFlow;
import org.answerable.complaint.ComplaintRecord;
import org.answerable.complaint.ComplaintRecords;
import org.answerable.complaint.FieldTexts;
import org.answerable.complaint.intake.IntakeRules;
import org.answerable.complaint.model.ComplaintStage;
import org.answerable.complaint.model.Ending;
import org.answerable.directory.Directory;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes over complaints from another system: closed ones as files without a process, open ones with their model under way. */
@Component
public class ImportComplaints {

    private static final int ANSWER = 4_000;

    private final IntakeRules rules;
    private final ComplaintCatalogue catalogue;
    private final Directory directory;
    private final PastCases pastCases;
    private final CaseFiles caseFiles;
    private final ComplaintRecords records;
    private final ImportedStarts starts;
    private final ComplaintFlow flow;
    private final Clock clock;

    ImportComplaints(
            IntakeRules rules,
            ComplaintCatalogue catalogue,
            Directory directory,
            PastCases pastCases,
            CaseFiles caseFiles,
            ComplaintRecords records,
            ImportedStarts starts,
            ComplaintFlow flow,
            Clock clock) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.directory = directory;
        this.pastCases = pastCases;
        this.caseFiles = caseFiles;
        this.records = records;
        this.starts = starts;
        this.flow = flow;
        this.clock = clock;
    }

    /** What is wrong with each of them, in their order; nothing for one that may be filed. Nothing is written. */
    public List<List<FieldError>> check(List<PastComplaint> complaints) {
        Set<String> departments = activeDepartments();
        return complaints.stream()
                .map(complaint -> check(complaint, departments))
                .toList();
    }

    /**
     * Files them, in the caller's transaction. Nobody is written to: what another system has acknowledged is not acknowledged
     * again, and rungs of ladders whose time is over are recorded as past.
     *
     * @return their case files as they stand now, in the order given
     * @throws InvalidInputException if one of them breaks a rule
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CaseFile> file(List<PastComplaint> complaints) {
        List<CaseFile> filed =
                pastCases.file(complaints.stream().map(this::pastCase).toList());
        Map<CaseId, PastComplaint> open = new HashMap<>();
        for (int i = 0; i < filed.size(); i++) {
            CaseId caseId = filed.get(i).id();
            ComplaintRecord record = ComplaintRecord.opened(caseId);
            records.insert(complaints.get(i).closed() ? record.endedBy(Ending.ANSWERED) : record);
            if (!complaints.get(i).closed()) {
                open.put(caseId, complaints.get(i));
            }
        }
        goOn(open);
        return filed.stream()
                .map(file -> open.containsKey(file.id()) ? caseFiles.get(file.id()) : file)
                .toList();
    }

    private void goOn(Map<CaseId, PastComplaint> open) {
        List<ImportedStart> where = new ArrayList<>();
        open.forEach(
                (caseId, complaint) -> where.add(new ImportedStart(caseId, complaint.stage(), complaint.department())));
        if (!where.isEmpty()) {
            starts.insert(where);
            where.forEach(start -> flow.start(start.caseId()));
        }
    }

    private PastCase pastCase(PastComplaint complaint) {
        NewCase content = rules.check(complaint.draft());
        if (!complaint.closed()) {
            return new PastCase(content, ComplaintStage.RECEIVED, null, null, null, complaint.origin());
        }
        String severity = catalogue
                .category(content.profile(), content.category() == null ? "" : content.category())
                .map(Category::severity)
                .orElse(null);
        PastCase.Ended ended = new PastCase.Ended(ComplaintStage.CLOSED, complaint.closedAt(), complaint.answer());
        return new PastCase(
                content, ComplaintStage.RECEIVED, severity, complaint.department(), ended, complaint.origin());
    }

    private List<FieldError> check(PastComplaint complaint, Set<String> departments) {
        List<FieldError> errors = new ArrayList<>();
        Instant received = complaint.draft().receivedAt();
        try {
            rules.check(complaint.draft());
        } catch (InvalidInputException broken) {
            errors.addAll(broken.errors());
        }
        if (complaint.closed() && received != null && complaint.closedAt().isBefore(received)) {
            errors.add(new FieldError("closedAt", "before", received.toString()));
        }
        if (complaint.closed() && complaint.closedAt().isAfter(clock.instant())) {
            errors.add(new FieldError("closedAt", "future", clock.instant().toString()));
        }
        if (!complaint.closed() && complaint.stage() == null) {
            errors.add(new FieldError("stage", "required", String.join(", ", StartStage.keys())));
        }
        checkDepartment(complaint, departments, errors);
        FieldTexts.text(errors, "answer", complaint.answer(), ANSWER);
        return errors;
    }

    private static void checkDepartment(PastComplaint complaint, Set<String> departments, List<FieldError> errors) {
        String department = complaint.department();
        boolean neededNow = !complaint.closed() && complaint.stage() != StartStage.TRIAGE;
        if (department == null && neededNow) {
            errors.add(new FieldError("department", "required", String.join(", ", departments)));
        } else if (department != null && !departments.contains(department)) {
            errors.add(new FieldError("department", "not-allowed", String.join(", ", departments)));
        }
    }

    private Set<String> activeDepartments() {
        Set<String> active = new HashSet<>();
        directory.departments().stream()
                .filter(department -> department.active())
                .forEach(department -> active.add(department.id()));
        return active;
    }
}
