package org.answerable.complaint.verdict;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.answerable.complaint.ComplaintRemedies;
import org.answerable.complaint.ComplaintResponses;
import org.answerable.complaint.ComplaintResponses.Evidence;
import org.answerable.complaint.ComplaintResponses.Judgement;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.model.EvidenceKind;
import org.answerable.complaint.model.Finding;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.springframework.stereotype.Component;

/** Has the result of a complaint established by an office that had no part in it, before the answer is sent (F-19). */
@Component
public class InspectResult {

    /** How long what was established may be, in characters; it is kept as evidence too. */
    private static final int REASONS = 2_000;

    private static final String OWN_MODEL = "complaint-inspection";
    private static final List<Finding> RESULTS = List.of(
            Finding.SUBSTANTIATED, Finding.PARTLY_SUBSTANTIATED, Finding.NOT_SUBSTANTIATED, Finding.CANNOT_BE_DECIDED);

    private final Inspections inspections;
    private final Appeals appeals;
    private final Examiners examiners;
    private final ComplaintResponses responses;
    private final ComplaintRemedies remedies;
    private final Ledger ledger;
    private final Clock clock;

    InspectResult(
            Inspections inspections,
            Appeals appeals,
            Examiners examiners,
            ComplaintResponses responses,
            ComplaintRemedies remedies,
            Ledger ledger,
            Clock clock) {
        this.inspections = inspections;
        this.appeals = appeals;
        this.examiners = examiners;
        this.responses = responses;
        this.remedies = remedies;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Refuses to have a result inspected that an office has established already, before the answer or on appeal: that stands.
     *
     * @throws org.answerable.platform.InvalidInputException if it has
     */
    public void requireOpen(CaseId caseId) {
        if (inspections.of(caseId).isPresent() || appeals.of(caseId).isPresent()) {
            throw TaskRules.refused("outcome", "inspection-stands", "");
        }
    }

    /** Gives it to the first of the offices that had no part in the complaint. Whoever acts has asked for it. */
    public void giveTo(CaseId caseId, List<String> candidates, String tableVersion) {
        String office = examiners.involve(caseId, candidates);
        inspections.insert(Inspection.asked(caseId, office, Acting.actor().id(), clock.instant()));
        ledger.record(caseId, Fact.of("complaint.inspectionAsked").with("department", office));
        ledger.inForce(caseId, "table:independent-office", tableVersion);
    }

    /** The office that establishes the result. */
    public String department(CaseId caseId) {
        return get(caseId).department();
    }

    /**
     * Keeps the result, and as evidence what was found out (at most 2,000 characters). The remark about how department and centre
     * handled it (at most 2,000, may be null) becomes a note.
     *
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or the person has handled the complaint
     */
    public void establish(CaseId caseId, String finding, String reasons, String remark) {
        String person = Acting.actor().id();
        requireIndependent(caseId, person);
        Finding found = Finding.of(finding)
                .filter(RESULTS::contains)
                .orElseThrow(() -> TaskRules.refused(
                        "finding",
                        "not-allowed",
                        String.join(", ", RESULTS.stream().map(Finding::key).toList())));
        String why = TaskRules.written("reasons", reasons, REASONS);
        String note = Examiners.remark(remark);
        boolean same =
                found.equals(responses.judgement(caseId).map(Judgement::finding).orElse(null));
        Inspection inspection = get(caseId).established(found, same, why, person, clock.instant());
        inspections.update(inspection);
        keepAsEvidence(inspection);
        examiners.note(caseId, note);
        ledger.record(
                caseId,
                Fact.of("complaint.inspectionDecided")
                        .with("finding", found.key())
                        .with("confirmed", same));
    }

    private void keepAsEvidence(Inspection inspection) {
        responses.add(new Evidence(
                Ids.next(),
                inspection.caseId(),
                EvidenceKind.INSPECTION,
                inspection.reasons(),
                null,
                null,
                null,
                inspection.decidedAt(),
                inspection.decidedBy()));
    }

    /**
     * Refuses who has handled the complaint.
     *
     * @throws org.answerable.platform.InvalidInputException if the person has
     */
    public void requireIndependent(CaseId caseId, String person) {
        examiners.requireIndependent(caseId, person, OWN_MODEL);
    }

    /** Did it establish what the department had found? */
    public boolean confirmed(CaseId caseId) {
        return Boolean.TRUE.equals(get(caseId).confirmed());
    }

    /** Drops what the drafted answer would have granted: the department finds and answers anew, by what was established. */
    public void dropAnswer(CaseId caseId) {
        remedies.dropChosen(caseId);
        ledger.record(caseId, Fact.of("complaint.answerDropped"));
    }

    /** The complaint has ended before anything was established. */
    public void lapse(CaseId caseId) {
        ledger.record(
                caseId,
                Fact.of("complaint.inspectionLapsed")
                        .with("department", get(caseId).department()));
    }

    /** What was established and stands: no appeal has decided since. Empty if nothing was. */
    public Optional<Inspection> standing(CaseId caseId) {
        return inspections
                .of(caseId)
                .filter(inspection -> inspection.finding() != null)
                .filter(inspection -> appeals.of(caseId).map(Appeal::finding).isEmpty());
    }

    private Inspection get(CaseId caseId) {
        return inspections
                .of(caseId)
                .orElseThrow(() -> new IllegalStateException("Complaint " + caseId + " has no inspection"));
    }
}
