package org.answerable.complaint;

import java.time.Instant;
import org.answerable.platform.CaseId;

/**
 * Something about a complaint that somebody else must agree to. Of each subject at most one is open at a time.
 *
 * @param department   hand-over: the department it is offered to, else null
 * @param deadlineKind extension: the kind of the deadline that shall be later, else null
 * @param wantedDue    extension: until when, else null
 * @param proposedFrom id of the department that owned the complaint then
 * @param decidedBy    user id, null until it is decided, and where it lapsed
 */
public record Proposal(
        String id,
        CaseId caseId,
        Subject subject,
        String department,
        String deadlineKind,
        Instant wantedDue,
        String reason,
        String proposedBy,
        String proposedFrom,
        Instant proposedAt,
        State state,
        String decidedBy,
        String decisionReason,
        Instant decidedAt,
        int version) {

    public Proposal decided(State how, String person, String why, Instant at) {
        return new Proposal(
                id,
                caseId,
                subject,
                department,
                deadlineKind,
                wantedDue,
                reason,
                proposedBy,
                proposedFrom,
                proposedAt,
                how,
                person,
                why,
                at,
                version);
    }

    /** What is proposed. */
    public enum Subject {
        HAND_OVER,
        EXTENSION;

        /** The name stored in the row. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** What became of it; it lapses where the complaint ended before anybody decided. */
    public enum State {
        OPEN,
        AGREED,
        DECLINED,
        LAPSED
    }
}
