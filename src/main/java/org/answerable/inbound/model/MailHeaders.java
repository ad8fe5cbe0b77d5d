package org.answerable.inbound.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The header fields of a mail, decoded, each on one line.
 *
 * @param fields values by name in lower case, in the order in which they stand
 */
public record MailHeaders(Map<String, List<String>> fields) {

    /** The first field of the name, stripped; empty if there is none or it says nothing. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst().map(String::strip).filter(value -> !value.isEmpty());
    }

    /** All fields of the name, the topmost first. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** True if there is such a field. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** True if the first field of the name begins with one of the words, whatever comes after; small letters are asked for. */
    public boolean says(String name, String... words) {
        String value = first(name).orElse("").toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (value.equals(word) || value.startsWith(word + ";") || value.startsWith(word + " ")) {
                return true;
            }
        }
        return false;
    }
}
