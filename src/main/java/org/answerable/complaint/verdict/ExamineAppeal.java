package org.answerable.complaint.verdict;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.model.AppealFinding;
import org.answerable.complaint.verdict.AnswerVerdict.Verdict;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Has an answer examined by an office that had no part in it. For the models. */
@Component
public class ExamineAppeal {

    private static final String OWN_MODEL = "complaint-appeal";

    private final CaseFiles caseFiles;
    private final Appeals appeals;
    private final AnswerVerdicts verdicts;
    private final DisputeRules rules;
    private final Inspections inspections;
    private final Examiners examiners;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Clock clock;

    ExamineAppeal(
            CaseFiles caseFiles,
            Appeals appeals,
            AnswerVerdicts verdicts,
            DisputeRules rules,
            Inspections inspections,
            Examiners examiners,
            Deadlines deadlines,
            Ledger ledger,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.appeals = appeals;
        this.verdicts = verdicts;
        this.rules = rules;
        this.inspections = inspections;
        this.examiners = examiners;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Is it the inspection's turn: the complainant asks for it, or disputed as often as goes back to the department? What was
     * established before the answer binds the department, so that a dispute of it does not go back there at all.
     */
    public boolean due(CaseId caseId) {
        List<AnswerVerdict> disputes = verdicts.of(caseId).stream()
                .filter(said -> said.verdict() == Verdict.DISPUTED)
                .toList();
        boolean wanted = disputes.stream().anyMatch(AnswerVerdict::inspectionWanted);
        return wanted
                || inspections.of(caseId).map(Inspection::finding).isPresent()
                || disputes.size() > rules.of(caseFiles.get(caseId).profile()).disputesBeforeAppeal();
    }

    /** Has an inspection decided already? */
    public boolean decided(CaseId caseId) {
        return appeals.of(caseId).map(Appeal::finding).isPresent();
    }

    /** Does the answer have to be corrected? */
    public boolean upheld(CaseId caseId) {
        return appeals.of(caseId).filter(Appeal::upheld).isPresent();
    }

    /** The office that examines it. */
    public String department(CaseId caseId) {
        return get(caseId).department();
    }

    /** Promises a finding, counted from now; whatever else is promised stays as it is. */
    public void promise(CaseId caseId, List<Map<String, Object>> orders, String policyVersion) {
        deadlines.add(caseId, clock.instant(), orders, policyVersion);
    }

    /** Gives it to the first of the offices that had no part in the complaint. */
    public void giveTo(CaseId caseId, List<String> candidates, String tableVersion) {
        String office = examiners.involve(caseId, candidates);
        appeals.insert(Appeal.asked(caseId, office, clock.instant()));
        ledger.record(caseId, Fact.of("complaint.appealAsked").with("department", office));
        ledger.inForce(caseId, "table:independent-office", tableVersion);
    }

    /**
     * Keeps the finding. The reasons (at most 4,000 characters) are told to the complainant; the remark about how the department
     * handled it (at most 2,000, may be null) becomes a note.
     *
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or the person has handled the complaint
     */
    public void decide(CaseId caseId, String finding, String reasons, String remark) {
        String person = Acting.actor().id();
        requireIndependent(caseId, person);
        AppealFinding found = AppealFinding.of(finding)
                .orElseThrow(
                        () -> TaskRules.refused("finding", "not-allowed", String.join(", ", AppealFinding.keys())));
        String why = TaskRules.written("reasons", reasons, TaskRules.LONG_TEXT);
        String note = Examiners.remark(remark);
        appeals.update(get(caseId).decided(found, why, person, clock.instant()));
        examiners.note(caseId, note);
        ledger.record(caseId, Fact.of("complaint.appealDecided").with("finding", found.key()));
    }

    /**
     * Refuses who has handled the complaint.
     *
     * @throws org.answerable.platform.InvalidInputException if the person has
     */
    public void requireIndependent(CaseId caseId, String person) {
        examiners.requireIndependent(caseId, person, OWN_MODEL);
    }

    private Appeal get(CaseId caseId) {
        return appeals.of(caseId)
                .orElseThrow(() -> new IllegalStateException("Complaint " + caseId + " has no appeal"));
    }
}
