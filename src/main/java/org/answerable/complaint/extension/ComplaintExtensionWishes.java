package org.answerable.complaint.extension;

import java.time.Instant;
import org.answerable.complaint.ComplaintFlow;
import org.answerable.complaint.Proposal.Subject;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.ExtensionWishes;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** More time for a complaint's promise, asked for by the link of a notice. */
@Component
class ComplaintExtensionWishes implements ExtensionWishes {

    private final ExtendDeadline extending;
    private final ComplaintFlow flow;

    ComplaintExtensionWishes(ExtendDeadline extending, ComplaintFlow flow) {
        this.extending = extending;
        this.flow = flow;
    }

    @Override
    public boolean possible(CaseId caseId, String deadlineKey) {
        return flow.awaits(caseId, Subject.EXTENSION)
                && extending.extendable(caseId).stream().map(Deadline::kind).anyMatch(deadlineKey::equals);
    }

    @Override
    public void ask(CaseId caseId, String deadlineKey, Instant due, String reason) {
        extending.ask(caseId, deadlineKey, due, reason);
    }
}
