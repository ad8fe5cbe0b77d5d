package org.answerable.complaint.answer;

import java.time.Clock;
import org.answerable.complaint.Complainants;
import org.answerable.complaint.ComplaintResponses;
import org.answerable.complaint.ComplaintResponses.Review;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.model.ReviewStep;
import org.answerable.complaint.verdict.InspectResult;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.springframework.stereotype.Component;

/** Looks at a drafted answer: the quality check, the decision of the head, the approval of money. */
@Component
public class ReviewAnswer {

    private final AnswerDuties duties;
    private final ComplaintResponses responses;
    private final Complainants complainants;
    private final InspectResult inspection;
    private final Ledger ledger;
    private final Clock clock;

    ReviewAnswer(
            AnswerDuties duties,
            ComplaintResponses responses,
            Complainants complainants,
            InspectResult inspection,
            Ledger ledger,
            Clock clock) {
        this.duties = duties;
        this.responses = responses;
        this.complainants = complainants;
        this.inspection = inspection;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Keeps the verdict of the acting person.
     *
     * @param verdict one that the step allows
     * @param reason  needed unless it is accepted, at most 1,000 characters
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or the step is not for this person
     */
    public void review(CaseId caseId, ReviewStep step, String verdict, String reason) {
        Actor actor = Acting.actor();
        if (actor.kind() != Actor.Kind.PERSON) {
            throw TaskRules.refused("person", "required", "");
        }
        duties.require(caseId, step, actor.id());
        if (!step.verdicts().contains(verdict)) {
            throw TaskRules.refused("outcome", "not-allowed", String.join(", ", step.verdicts()));
        }
        if ("inspect".equals(verdict)) {
            inspection.requireOpen(caseId);
        }
        String why = "accept".equals(verdict)
                ? TaskRules.optional("reason", reason, TaskRules.REASON)
                : TaskRules.written("reason", reason, TaskRules.REASON);
        String draftId = duties.draft(caseId).id();
        responses.add(new Review(Ids.next(), caseId, draftId, step, verdict, why, clock.instant(), actor.id()));
        ledger.record(
                caseId,
                Fact.of("complaint.reviewed")
                        .with("draft", draftId)
                        .with("step", step.key())
                        .with("verdict", verdict)
                        .withPersonal("why", complainants.of(caseId), why));
    }
}
