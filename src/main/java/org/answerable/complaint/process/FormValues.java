package org.answerable.complaint.process;

import java.util.List;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.BooleanValue;
import org.camunda.bpm.engine.variable.value.StringValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Reads what a form sent, which may be anything: Tasklist checks in the browser, the REST interface not at all. */
final class FormValues {

    /** The longest text the engine's columns hold, in UTF-16 units. */
    static final int LONGEST = 4_000;

    private FormValues() {}

    /** The text, null if the field is empty; anything but text is refused. */
    static String text(String field, TypedValue value) {
        if (isEmpty(value)) {
            return null;
        }
        if (!(value instanceof StringValue text)) {
            throw refused(field, "type", "text");
        }
        if (text.getValue().length() > LONGEST) {
            throw refused(field, "too-long", String.valueOf(LONGEST));
        }
        return text.getValue();
    }

    /** True if the box is ticked; anything but yes or no is refused. */
    static boolean flag(String field, TypedValue value) {
        if (isEmpty(value)) {
            return false;
        }
        if (!(value instanceof BooleanValue flag)) {
            throw refused(field, "type", "true, false");
        }
        return flag.getValue();
    }

    static InvalidInputException refused(String field, String rule, String limit) {
        return new InvalidInputException(List.of(new FieldError(field, rule, limit)));
    }

    private static boolean isEmpty(TypedValue value) {
        if (value == null || value.getType() == null || value.getType() == ValueType.NULL) {
            return true;
        }
        return value.getType().isPrimitiveValueType() && value.getValue() == null;
    }
}
