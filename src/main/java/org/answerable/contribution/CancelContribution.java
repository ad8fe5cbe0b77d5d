package org.answerable.contribution;

import java.time.Clock;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a contribution that nobody waits for any more. */
@Component
public class CancelContribution {

    /** The longest reason, in characters. */
    public static final int REASON = 1_000;

    /** The reason where the case ended around it. */
    static final String CASE_OVER = "case-over";

    private final Contributions contributions;
    private final Deadlines deadlines;
    private final ContributionMails mails;
    private final SupplierWaits waits;
    private final ContributionFlow flow;
    private final Ledger ledger;
    private final Clock clock;

    CancelContribution(
            Contributions contributions,
            Deadlines deadlines,
            ContributionMails mails,
            SupplierWaits waits,
            ContributionFlow flow,
            Ledger ledger,
            Clock clock) {
        this.contributions = contributions;
        this.deadlines = deadlines;
        this.mails = mails;
        this.waits = waits;
        this.flow = flow;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Asks the model to end it, in the name of the acting person, who may work the case.
     *
     * @throws org.answerable.platform.InvalidInputException if no reason is given, or it is over already
     */
    @Transactional
    public void cancel(CaseId caseId, String id, String reason) {
        String why = WrittenField.required("reason", reason, REASON);
        Contribution contribution = contributions.get(caseId, id);
        if (!contribution.open()) {
            throw WrittenField.refused(
                    "contribution", "over", contribution.state().key());
        }
        contributions.update(contribution.unwanted(why, Acting.actor().id()));
        if (!flow.cancelled(caseId, id)) {
            throw WrittenField.refused(
                    "contribution", "over", contribution.state().key());
        }
    }

    /** Keeps that it was cancelled, for the reason given; its promise ends and its department hears of it. For the model. */
    public void record(CaseId caseId, String id) {
        Contribution contribution = contributions.get(caseId, id);
        end(contribution, contribution.reason());
    }

    /** The case ended around it: what is still open is cancelled. For the model, whatever ended it. */
    public void caseOver(CaseId caseId, String id) {
        Contribution contribution = contributions.get(caseId, id);
        if (contribution.open()) {
            end(contribution, CASE_OVER);
        }
    }

    private void end(Contribution contribution, String reason) {
        contributions.update(contribution.cancelled(reason, clock.instant()));
        deadlines.cancel(contribution.caseId(), contribution.deadlineKey(), "contribution-cancelled");
        waits.end(contribution);
        boolean caseOver = CASE_OVER.equals(reason);
        ledger.record(
                contribution.caseId(),
                Fact.of("contribution.cancelled")
                        .with("contribution", contribution.id())
                        .with("department", contribution.department())
                        .with("because", caseOver ? CASE_OVER : "not-needed"));
        mails.cancelled(contribution, caseOver);
    }
}
