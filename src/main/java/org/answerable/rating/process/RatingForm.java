package org.answerable.rating.process;

import java.util.List;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * The fields of the form {@code rating-review}, which may be anything: Tasklist checks in the browser, the REST interface not at
 * all. They are local to the task's activity (its input parameters declare them).
 */
record RatingForm(DelegateTask task) {

    private static final String WHOLE = "-?\\d{1,9}";
    private static final String TEXT = "text";

    /** The whole number of at most nine digits, null if the field is empty; anything else is refused. */
    Integer number(String field) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        String written = value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())
                ? String.valueOf(number.longValue())
                : String.valueOf(value).strip();
        if (written.isEmpty()) {
            return null;
        }
        if (!(value instanceof Number || value instanceof String) || !written.matches(WHOLE)) {
            throw refused(field, RatingRefusals.WHOLE_NUMBER);
        }
        return Integer.valueOf(written);
    }

    /** The text, null if the field is empty; anything but text is refused. */
    String text(String field) {
        Object value = value(field);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw refused(field, TEXT);
    }

    private Object value(String field) {
        TypedValue value = task.getExecution().getVariableLocalTyped(field, false);
        if (value == null || value.getType() == null) {
            return null;
        }
        if (value instanceof PrimitiveValue<?> plain) {
            return plain.getValue();
        }
        if (value.getType().getName().equals("null")) {
            return null;
        }
        throw refused(field, field.equals("remarks") ? TEXT : RatingRefusals.WHOLE_NUMBER);
    }

    private static InvalidInputException refused(String field, String needed) {
        return new InvalidInputException(List.of(new FieldError(field, "type", needed)));
    }
}
