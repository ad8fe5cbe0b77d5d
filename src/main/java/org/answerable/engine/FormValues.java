package org.answerable.engine;

import java.math.BigDecimal;
import java.util.List;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.BooleanValue;
import org.camunda.bpm.engine.variable.value.NumberValue;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.StringValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Reads what a form sent, which may be anything: Tasklist checks in the browser, the REST interface not at all. */
public final class FormValues {

    /** The longest text the engine's columns hold, in UTF-16 units. */
    public static final int LONGEST = 4_000;

    private static final String TYPE = "type";
    private static final String WHOLE = "-?\\d{1,9}";
    private static final String DECIMAL = "-?\\d{1,12}(\\.\\d{1,2})?";

    private FormValues() {}

    /**
     * The text, null if the field is empty.
     *
     * @throws InvalidInputException if it is anything but text, or longer than {@link #LONGEST}
     */
    public static String text(String field, TypedValue value) {
        if (isEmpty(value)) {
            return null;
        }
        if (!(value instanceof StringValue text)) {
            throw refused(field, TYPE, "text");
        }
        if (text.getValue().length() > LONGEST) {
            throw refused(field, "too-long", String.valueOf(LONGEST));
        }
        return text.getValue();
    }

    /**
     * True if the box is ticked.
     *
     * @throws InvalidInputException if it is anything but yes, no or nothing
     */
    public static boolean flag(String field, TypedValue value) {
        if (isEmpty(value)) {
            return false;
        }
        if (!(value instanceof BooleanValue flag)) {
            throw refused(field, TYPE, "true, false");
        }
        return flag.getValue();
    }

    /**
     * The whole number of at most nine digits, null if the field is empty.
     *
     * @throws InvalidInputException if it is anything else
     */
    public static Integer whole(String field, TypedValue value) {
        String written = number(field, value, "whole-number");
        if (written == null) {
            return null;
        }
        if (!written.matches(WHOLE)) {
            throw refused(field, TYPE, "whole-number");
        }
        return Integer.valueOf(written);
    }

    /**
     * The amount with at most twelve digits before and two behind the point, null if the field is empty.
     *
     * @throws InvalidInputException if it is anything else
     */
    public static BigDecimal amount(String field, TypedValue value) {
        String written = number(field, value, "amount");
        if (written == null) {
            return null;
        }
        if (!written.matches(DECIMAL)) {
            throw refused(field, TYPE, "amount");
        }
        return new BigDecimal(written);
    }

    /** The refusal of one field. */
    public static InvalidInputException refused(String field, String rule, String limit) {
        return new InvalidInputException(List.of(new FieldError(field, rule, limit)));
    }

    private static String number(String field, TypedValue value, String needed) {
        if (isEmpty(value)) {
            return null;
        }
        if (!(value instanceof NumberValue || value instanceof StringValue || isNumber(value))) {
            throw refused(field, TYPE, needed);
        }
        String written = String.valueOf(value.getValue()).strip();
        if (written.isEmpty()) {
            return null;
        }
        return value.getValue() instanceof Number ? plain(written) : written;
    }

    private static boolean isNumber(TypedValue value) {
        return value instanceof PrimitiveValue<?> plain && plain.getValue() instanceof Number;
    }

    /** A number as people write it: {@code 7.0} is 7, {@code 1.2E3} is 1200; what is no number (such as infinity) stays. */
    private static String plain(String written) {
        try {
            BigDecimal number = new BigDecimal(written);
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException notFinite) {
            return written;
        }
    }

    private static boolean isEmpty(TypedValue value) {
        if (value == null || value.getType() == null || value.getType() == ValueType.NULL) {
            return true;
        }
        return value.getType().isPrimitiveValueType() && value.getValue() == null;
    }
}
