package org.answerable.platform;

import java.util.List;

/** Input that breaks a rule; names every field that does (HTTP 422, RFC 9457 with {@code errors}). Nothing was written. */
public class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    /** Holds all broken rules at once, so that the sender mends them in one go. */
    public InvalidInputException(List<FieldError> errors) {
        super(String.valueOf(errors));
        this.errors = List.copyOf(errors);
    }

    /** The broken rules, in the order of the fields. */
    public List<FieldError> errors() {
        return errors;
    }

    /**
     * One broken rule.
     *
     * @param field  the name of the field as the sender knows it, such as {@code party.email}
     * @param rule   the message key of the rule, such as {@code too-long}; texts are in the bundle under {@code error.<rule>}
     * @param limit  the limit or the allowed values, may be empty
     */
    public record FieldError(String field, String rule, String limit) {}
}
