package org.answerable.deadline.model;

import java.time.Instant;

/**
 * Somebody who was told of a deadline says that it is not theirs. Each reader contests a deadline once.
 *
 * @param noticeId       the notice by which the reader was told
 * @param readerId       who was told: a user id, or a department id for the department's own address
 * @param departmentId   the department whose head, or one above, decides
 * @param contestedBy    user id of who contested it; one of the department where that was told
 * @param decidedBy      user id, null while it is open and where nobody decided before the deadline was settled
 * @param decisionReason null where none was given
 * @param successorId    user id of who is told in the reader's place; null unless it was upheld
 */
public record Contest(
        String id,
        String caseId,
        String deadlineId,
        String noticeId,
        String readerId,
        String departmentId,
        String contestedBy,
        String reason,
        Instant contestedAt,
        State state,
        String decidedBy,
        Instant decidedAt,
        String decisionReason,
        String successorId,
        int version) {

    /** What became of it. */
    public enum State {
        OPEN,
        UPHELD,
        REJECTED,
        /** The deadline was settled before anybody decided. */
        LAPSED
    }

    /** The same, decided; the successor is null unless it is upheld. */
    public Contest decided(State how, String by, Instant at, String why, String successor) {
        return new Contest(
                id,
                caseId,
                deadlineId,
                noticeId,
                readerId,
                departmentId,
                contestedBy,
                reason,
                contestedAt,
                how,
                by,
                at,
                why,
                successor,
                version);
    }

    /** True while nobody has decided. */
    public boolean open() {
        return state == State.OPEN;
    }
}
