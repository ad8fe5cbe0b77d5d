package org.answerable.complaint.closing;

import java.time.Clock;
import java.util.List;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.IndependentOffices;
import org.answerable.complaint.ComplaintRecords;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.model.Cause;
import org.answerable.complaint.model.Finding;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Attributes a substantiated complaint to its cause, and has the responsible department act. For the model. */
@Component
public class AttributeCause {

    private static final int TEXT = 2_000;

    private final CaseFiles caseFiles;
    private final ComplaintRecords records;
    private final AttributedCauses causes;
    private final IndependentOffices offices;
    private final TaskRules rules;
    private final Ledger ledger;
    private final Clock clock;

    AttributeCause(
            CaseFiles caseFiles,
            ComplaintRecords records,
            AttributedCauses causes,
            IndependentOffices offices,
            TaskRules rules,
            Ledger ledger,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.records = records;
        this.causes = causes;
        this.offices = offices;
        this.rules = rules;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Was the complaint found to be substantiated, or partly? */
    public boolean owed(CaseId caseId) {
        Finding finding = records.get(caseId).finding();
        return finding == Finding.SUBSTANTIATED || finding == Finding.PARTLY_SUBSTANTIATED;
    }

    /** Gives it to the first of the offices that did not handle the complaint. */
    public void giveTo(CaseId caseId, List<String> candidates, String tableVersion) {
        String office = offices.choose(caseId, candidates);
        causes.insert(AttributedCause.asked(caseId, office));
        caseFiles.involve(caseId, office);
        ledger.inForce(caseId, "table:independent-office", tableVersion);
    }

    /** The office that attributes. */
    public String department(CaseId caseId) {
        return get(caseId).department();
    }

    /** The department that has to act. */
    public String responsible(CaseId caseId) {
        return get(caseId).responsible();
    }

    /** Is there anything to follow up? */
    public boolean found(CaseId caseId) {
        return get(caseId).cause() != Cause.NONE;
    }

    /**
     * Keeps the cause, with an explanation (at most 2,000 characters).
     *
     * @param responsible id of the department that has to act; needed with a cause
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule
     */
    public void attribute(CaseId caseId, String key, String explanation, String responsible) {
        Cause cause = Cause.of(key)
                .orElseThrow(() -> TaskRules.refused("cause", "not-allowed", String.join(", ", Cause.keys())));
        String why = TaskRules.written("explanation", explanation, TEXT);
        String acting = cause == Cause.NONE ? null : rules.department("responsible", responsible);
        causes.update(get(caseId)
                .attributed(cause, why, acting, clock.instant(), Acting.actor().id()));
        if (acting != null) {
            caseFiles.involve(caseId, acting);
        }
        ledger.record(
                caseId,
                Fact.of("complaint.causeAttributed").with("cause", cause.key()).with("department", acting));
    }

    /**
     * Keeps what the responsible department does (at most 2,000 characters).
     *
     * @throws org.answerable.platform.InvalidInputException if it is missing or too long
     */
    public void followUp(CaseId caseId, String measure) {
        String what = TaskRules.written("measure", measure, TEXT);
        causes.update(get(caseId).measured(what, clock.instant(), Acting.actor().id()));
        ledger.record(caseId, Fact.of("complaint.causeFollowedUp"));
    }

    private AttributedCause get(CaseId caseId) {
        return causes.of(caseId)
                .orElseThrow(() -> new IllegalStateException("Nobody was asked for the cause of " + caseId));
    }
}
