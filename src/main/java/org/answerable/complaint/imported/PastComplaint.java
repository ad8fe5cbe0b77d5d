package org.answerable.complaint.imported;

import java.time.Instant;
import org.answerable.casefile.PastCase.Origin;
import org.answerable.complaint.intake.ComplaintDraft;

/**
 * A complaint that another system has kept until now, not yet checked; all but the draft and the origin may be null.
 *
 * @param draft      what it said; its channel is {@code import}
 * @param department id of the department that handles or handled it
 * @param stage      where an open one goes on, null for a closed one
 * @param closedAt   when the other system closed it, null while it is open
 * @param answer     what the complainant was told
 */
public record PastComplaint(
        ComplaintDraft draft, String department, StartStage stage, Instant closedAt, String answer, Origin origin) {

    /** True if it was over already. */
    public boolean closed() {
        return closedAt != null;
    }
}
