package org.answerable.letter;

/** No font of this machine shows a text. */
class FontMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FontMissingException(String message) {
        super(message);
    }
}
