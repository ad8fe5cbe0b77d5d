package org.answerable.complaint.routing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.ComplaintFlow;
import org.answerable.complaint.Proposal;
import org.answerable.complaint.Proposal.State;
import org.answerable.complaint.Proposal.Subject;
import org.answerable.complaint.Proposals;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.letters.StaffMails;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.BeforeCommit;
import org.answerable.platform.CaseId;
import org.answerable.platform.FieldChecks;
import org.answerable.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a complaint over to another department. Who took it owns it until somebody there has accepted it (first-contact
 * responsibility, F-06); until then its clocks run for the old owner.
 */
@Component
public class HandOverComplaint {

    /** Before timers follow: what the model does with the offer moves some. */
    private static final int OFFERS = BeforeCommit.TIMERS - 50;

    private final CaseFiles caseFiles;
    private final Proposals proposals;
    private final ComplaintFlow flow;
    private final TaskOwners tasks;
    private final StaffMails mails;
    private final TaskRules rules;
    private final Ledger ledger;
    private final Clock clock;

    HandOverComplaint(
            CaseFiles caseFiles,
            Proposals proposals,
            ComplaintFlow flow,
            TaskOwners tasks,
            StaffMails mails,
            TaskRules rules,
            Ledger ledger,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.proposals = proposals;
        this.flow = flow;
        this.tasks = tasks;
        this.mails = mails;
        this.rules = rules;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Offers it to the department, in the name of the acting person; the model hears of it at the end of the transaction, so that
     * a task may offer it while it is being completed.
     *
     * @param reason at most 1,000 characters
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or an offer is open already
     */
    @Transactional
    public void offer(CaseId caseId, String departmentId, String reason) {
        CaseFile complaint = caseFiles.get(caseId);
        FieldChecks fields = new FieldChecks();
        String to = fields.of(() -> other(complaint, departmentId));
        String why = fields.of(() -> TaskRules.written("reason", reason, TaskRules.REASON));
        fields.done();
        proposals.open(caseId, Subject.HAND_OVER).ifPresent(open -> {
            throw TaskRules.refused("department", "pending", mails.name(open.department()));
        });
        if (!flow.awaits(caseId, Subject.HAND_OVER)) {
            throw TaskRules.refused("case", "not-now", complaint.state());
        }
        proposals.insert(new Proposal(
                Ids.next(),
                caseId,
                Subject.HAND_OVER,
                to,
                null,
                null,
                why,
                Acting.actor().id(),
                complaint.ownerDepartment(),
                clock.instant(),
                State.OPEN,
                null,
                null,
                null,
                0));
        BeforeCommit.run(OFFERS, () -> flow.proposed(caseId, Subject.HAND_OVER));
    }

    private String other(CaseFile complaint, String departmentId) {
        String to = rules.department("department", departmentId);
        if (to.equals(complaint.ownerDepartment())) {
            throw TaskRules.refused("department", "same-department", "");
        }
        return to;
    }

    /** The department that it is offered to. */
    public String offeredTo(CaseId caseId) {
        return open(caseId).department();
    }

    /** Lets the department read the case and tells it. For the model. */
    public void tell(CaseId caseId) {
        Proposal offer = open(caseId);
        caseFiles.involve(caseId, offer.department());
        ledger.record(caseId, Fact.of("complaint.handOverOffered").with("department", offer.department()));
        mails.send(
                caseId,
                offer.id(),
                "complaint-offered",
                List.of(),
                offer.department(),
                Map.of("from", mails.name(offer.proposedFrom())));
    }

    /** The acting person takes it over: owns it from now on, its clocks and open tasks with it. For the model. */
    public void accept(CaseId caseId) {
        Proposal offer = open(caseId);
        String person = Acting.actor().id();
        proposals.update(offer.decided(State.AGREED, person, null, clock.instant()));
        caseFiles.addNote(caseId, offer.reason());
        caseFiles.assign(caseId, offer.department(), person);
        tasks.move(caseId, offer.proposedFrom(), offer.department(), person);
        answer(offer, "accepted");
    }

    /** It stays where it is; the reason (at most 1,000 characters) becomes a note. For the model. */
    public void decline(CaseId caseId, String reason) {
        Proposal offer = open(caseId);
        String why = TaskRules.written("reason", reason, TaskRules.REASON);
        proposals.update(offer.decided(State.DECLINED, Acting.actor().id(), why, clock.instant()));
        caseFiles.addNote(caseId, why);
        ledger.record(caseId, Fact.of("complaint.handOverDeclined").with("department", offer.department()));
        answer(offer, "declined");
    }

    private void answer(Proposal offer, String how) {
        mails.send(
                offer.caseId(),
                offer.id(),
                "complaint-offer-" + how,
                List.of(offer.proposedBy()),
                offer.proposedFrom(),
                Map.of("to", mails.name(offer.department())));
    }

    private Proposal open(CaseId caseId) {
        return proposals
                .open(caseId, Subject.HAND_OVER)
                .orElseThrow(() -> new IllegalStateException("Complaint " + caseId + " is offered to nobody"));
    }
}
