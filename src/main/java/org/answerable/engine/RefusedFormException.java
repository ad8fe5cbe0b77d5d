package org.answerable.engine;

import org.answerable.platform.InvalidInputException;

/** A form breaks a rule; the message is a sentence for the person at the form. */
class RefusedFormException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    RefusedFormException(String sentence, InvalidInputException refusal) {
        super(refusal.errors());
        this.sentence = sentence;
        initCause(refusal);
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
