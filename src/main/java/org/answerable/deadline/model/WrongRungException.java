package org.answerable.deadline.model;

import org.answerable.engine.Sentence;

/** A row of {@code escalation-ladder} makes no sense; the message is English, the sentence for readers of other languages. */
public final class WrongRungException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    /** Of the rung, in the column. */
    WrongRungException(String rung, String column, Sentence what) {
        this(Sentence.of("deadline.finding.rung", rung, column, what));
    }

    private WrongRungException(Sentence sentence) {
        super(EnglishFinding.english(sentence));
        this.sentence = sentence;
    }

    /** What is wrong, with rung and column. */
    public Sentence sentence() {
        return sentence;
    }
}
