package org.answerable.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one way to write a value as bytes: no white space, members in the order given, as few escapes as JSON allows. */
final class CanonicalJson {

    private final StringBuilder text = new StringBuilder(1024);

    private CanonicalJson() {}

    /** The UTF-8 bytes of the object; values are those that {@link #plain(Object)} returns. */
    static byte[] bytes(Map<String, ?> object) {
        CanonicalJson json = new CanonicalJson();
        json.write(object);
        return json.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A copy in the types that JSON has: text, whole numbers, decimals, booleans, null, lists and maps. Member names that begin
     * with {@code $} get one more, so that they cannot be taken for our own marks.
     *
     * @throws IllegalArgumentException if the value is of another type
     */
    static Object plain(Object value) {
        if (value == null || value instanceof Boolean || value instanceof String || value instanceof Fact.Personal) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, member) -> copy.put(memberName(String.valueOf(name)), plain(member)));
            return copy;
        }
        if (value instanceof Collection<?> collection) {
            List<Object> copy = new ArrayList<>(collection.size());
            collection.forEach(element -> copy.add(plain(element)));
            return copy;
        }
        return text(value);
    }

    private static String memberName(String name) {
        return name.startsWith("$") ? "$" + name : name;
    }

    private static Object number(Number number) {
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        if (number instanceof BigInteger) {
            return number;
        }
        BigDecimal decimal = number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
        return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    }

    private static String text(Object value) {
        if (value instanceof Instant instant) {
            return instant.truncatedTo(ChronoUnit.MICROS).toString();
        }
        if (value instanceof Date date) {
            return date.toInstant().toString();
        }
        if (value instanceof CharSequence
                || value instanceof Enum<?>
                || value instanceof Temporal
                || value instanceof TemporalAmount) {
            return value.toString();
        }
        throw new IllegalArgumentException(
                "A fact cannot hold a " + value.getClass().getName());
    }

    private void write(Object value) {
        if (value instanceof String string) {
            writeText(string);
        } else if (value instanceof Map<?, ?> map) {
            writeObject(map);
        } else if (value instanceof List<?> list) {
            writeArray(list);
        } else if (value instanceof BigDecimal decimal) {
            text.append(decimal.toPlainString());
        } else {
            text.append(value);
        }
    }

    private void writeObject(Map<?, ?> map) {
        String separator = "{";
        for (Map.Entry<?, ?> member : map.entrySet()) {
            text.append(separator);
            writeText((String) member.getKey());
            text.append(':');
            write(member.getValue());
            separator = ",";
        }
        text.append(map.isEmpty() ? "{}" : "}");
    }

    private void writeArray(List<?> list) {
        String separator = "[";
        for (Object element : list) {
            text.append(separator);
            write(element);
            separator = ",";
        }
        text.append(list.isEmpty() ? "[]" : "]");
    }

    private void writeText(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ') {
                        text.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
