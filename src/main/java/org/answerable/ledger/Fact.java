package org.answerable.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that happened to a case.
 *
 * @param type   past tense, dotted by module, such as {@code deadline.warned} or {@code notice.queued}
 * @param values plain values in reading order (text, numbers, booleans, instants, lists and maps of them) and {@link Personal}
 *               values, which are encrypted under their person's key
 */
public record Fact(String type, Map<String, Object> values) {

    /** A fact without values. */
    public static Fact of(String type) {
        return new Fact(type, new LinkedHashMap<>());
    }

    /** This fact with one more value; a null value is left out. */
    public Fact with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        if (value != null) {
            more.put(name, value);
        }
        return new Fact(type, more);
    }

    /** This fact with one more value that says something about a person, readable only while that person's key exists. */
    public Fact withPersonal(String name, String personId, String text) {
        return text == null ? this : with(name, new Personal(personId, text));
    }

    /** Text about a person, such as a name, an address or what a complainant wrote. */
    public record Personal(String personId, String text) {}
}
