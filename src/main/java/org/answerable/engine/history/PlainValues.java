package org.answerable.engine.history;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns values of the engine into plain ones that may stand in a ledger: choices, never texts. */
final class PlainValues {

    /** A choice is a short word; what is longer may be somebody's text. */
    static final int LONGEST_CHOICE = 100;

    private PlainValues() {}

    /** Text of at most 100 characters, numbers, booleans, ISO times, lists and maps of them; of the rest only the size. */
    static Object of(Object value) {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return value;
        }
        if (value instanceof String text) {
            return text.length() <= LONGEST_CHOICE ? text : sizeOnly(text);
        }
        if (value instanceof Short number) {
            return number.intValue();
        }
        if (value instanceof Number number) {
            return number(number);
        }
        return value instanceof Collection<?> || value instanceof Map<?, ?> ? structure(value) : timeOrKind(value);
    }

    /** In place of a text: how long it is. */
    static String sizeOnly(String text) {
        return "(" + text.codePointCount(0, text.length()) + " characters)";
    }

    /** Decimals as text, so that no reader changes a digit. */
    private static Object number(Number number) {
        if (number instanceof BigInteger whole) {
            return whole.toString();
        }
        BigDecimal decimal = number instanceof BigDecimal exact ? exact : BigDecimal.valueOf(number.doubleValue());
        return decimal.stripTrailingZeros().toPlainString();
    }

    private static Object structure(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((name, part) -> plain.put(String.valueOf(name), of(part)));
            return plain;
        }
        List<Object> plain = new ArrayList<>();
        ((Collection<?>) value).forEach(part -> plain.add(of(part)));
        return plain;
    }

    private static Object timeOrKind(Object value) {
        if (value instanceof Date date) {
            return date.toInstant().toString();
        }
        return value instanceof Temporal
                ? value.toString()
                : "(" + value.getClass().getSimpleName() + ")";
    }
}
