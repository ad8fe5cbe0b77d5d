package org.answerable.contribution;

import java.time.Instant;
import java.util.Locale;
import org.answerable.engine.DeadlineKey;
import org.answerable.platform.CaseId;

/**
 * A part of a case, asked of another department.
 *
 * @param department      id of the department that was asked
 * @param askedBy         user id of the person who asked
 * @param askedDepartment id of the department that owned the case then
 * @param wantedDue       until when the asker wants it, null where the limit of the policy holds
 * @param answer          null until it is received
 * @param answeredBy      user id, null until it is received
 * @param reason          why it was cancelled, else null; from the wish to cancel it on
 * @param cancelledBy     user id, null where the case ended around it
 * @param ended           when it was received or cancelled, else null
 * @param version         counts the changes; an update with another version is refused
 */
public record Contribution(
        String id,
        CaseId caseId,
        String department,
        String question,
        String askedBy,
        String askedDepartment,
        Instant asked,
        Instant wantedDue,
        State state,
        String answer,
        String answeredBy,
        String reason,
        String cancelledBy,
        Instant ended,
        int version) {

    /** The kind of its deadline. */
    public static final String DEADLINE = "contribute";

    /** Names its deadline among those of the case. */
    public String deadlineKey() {
        return new DeadlineKey(DEADLINE, id).toString();
    }

    /** True until it is received or cancelled. */
    public boolean open() {
        return state == State.ASKED;
    }

    Contribution received(String text, String person, Instant at) {
        return changed(State.RECEIVED, text, person, reason, cancelledBy, at);
    }

    Contribution unwanted(String why, String person) {
        return changed(state, answer, answeredBy, why, person, ended);
    }

    Contribution cancelled(String why, Instant at) {
        return changed(State.CANCELLED, answer, answeredBy, why, cancelledBy, at);
    }

    private Contribution changed(
            State newState, String newAnswer, String newAnsweredBy, String why, String canceller, Instant newEnded) {
        return new Contribution(
                id,
                caseId,
                department,
                question,
                askedBy,
                askedDepartment,
                asked,
                wantedDue,
                newState,
                newAnswer,
                newAnsweredBy,
                why,
                canceller,
                newEnded,
                version);
    }

    /** Where a contribution stands. That it is overdue is its deadline's to say. */
    public enum State {
        ASKED,
        RECEIVED,
        CANCELLED;

        /** The name stored in the row and used in texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
