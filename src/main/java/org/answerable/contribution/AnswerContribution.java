package org.answerable.contribution;

import java.time.Clock;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes what a department contributed into the case file. For the model. */
@Component
public class AnswerContribution {

    private final CaseFiles caseFiles;
    private final Contributions contributions;
    private final Deadlines deadlines;
    private final ContributionMails mails;
    private final SupplierWaits waits;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerContribution(
            CaseFiles caseFiles,
            Contributions contributions,
            Deadlines deadlines,
            ContributionMails mails,
            SupplierWaits waits,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.contributions = contributions;
        this.deadlines = deadlines;
        this.mails = mails;
        this.waits = waits;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps the answer (at most {@link AskContribution#LONGEST} characters) and the promise. */
    public void answer(CaseId caseId, String id, String text) {
        String answer = WrittenField.required("answer", text, AskContribution.LONGEST);
        Contribution contribution = contributions.get(caseId, id);
        contributions.update(contribution.received(answer, Acting.actor().id(), clock.instant()));
        deadlines.meet(caseId, contribution.deadlineKey());
        waits.end(contribution);
        ledger.record(
                caseId,
                Fact.of("contribution.received")
                        .with("contribution", id)
                        .with("department", contribution.department())
                        .withPersonal("answer", ContributionMails.about(caseFiles, caseId), answer));
        events.publishEvent(new ContributionReceived(caseId, id));
    }

    /** Tells whoever waits for it. */
    public void tell(CaseId caseId, String id) {
        mails.received(contributions.get(caseId, id));
    }
}
