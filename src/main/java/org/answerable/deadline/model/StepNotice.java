package org.answerable.deadline.model;

import java.util.List;
import org.answerable.deadline.model.Rung.When;

/**
 * What a notice has to know of its rung, as a short text.
 *
 * @param turn which of several turns, 0 if there is one only
 * @param why  key of the text that says why it is this reader
 * @param by   user id of who passed the notice on, or of who is away, so that somebody else reads it; empty if neither
 */
public record StepNotice(When when, int turn, String why, String by) {

    /** Why somebody is told in the place of a reader whose deadline it is not. */
    public static final String CONTESTED = "contested";

    private static final String SEPARATOR = ":";

    /** Of a step, to somebody for the reason; in the place of a person who is away, else empty. */
    public static StepNotice of(Step step, String why, String insteadOf) {
        return new StepNotice(step.rung().when(), step.rung().times() > 1 ? step.turn() : 0, why, insteadOf);
    }

    /** Passed on to another person. */
    public StepNotice passedOn(String userId) {
        return new StepNotice(when, turn, "delegate", userId);
    }

    /** To somebody else, since it is not the reader's whom it was told to. */
    public StepNotice insteadOf(String readerId) {
        return new StepNotice(when, turn, CONTESTED, readerId);
    }

    /** True if it tells the same rung. */
    public boolean sameStep(StepNotice other) {
        return when == other.when && turn == other.turn;
    }

    /** As it is stored. */
    public String text() {
        return String.join(SEPARATOR, when.name(), String.valueOf(turn), why, by);
    }

    /** As it was stored. */
    public static StepNotice read(String text) {
        List<String> parts = List.of(text.split(SEPARATOR, -1));
        return new StepNotice(When.valueOf(parts.get(0)), Integer.parseInt(parts.get(1)), parts.get(2), parts.get(3));
    }
}
