package org.answerable.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bad rating that was found true.
 *
 * @param both true if driver and passenger rated each other badly
 */
public record TrueRating(String reference, String driver, boolean both) {

    static final int REFERENCE = 200;
    static final int DRIVER = 100;
    private static final String BOTH = "both";

    /** Reads the lines {@code order; driver} or {@code order; driver; both}; empty if one of them is something else. */
    static Optional<List<TrueRating>> read(String lines) {
        List<TrueRating> read = new ArrayList<>();
        for (String line : lines == null ? List.<String>of() : lines.lines().toList()) {
            if (line.isBlank()) {
                continue;
            }
            String[] parts = line.strip().split("\\s*[;；]\\s*", -1);
            boolean wellFormed = parts.length == 2 || (parts.length == 3 && BOTH.equalsIgnoreCase(parts[2]));
            if (!wellFormed || !fits(parts[0], REFERENCE) || !fits(parts[1], DRIVER)) {
                return Optional.empty();
            }
            read.add(new TrueRating(parts[0], parts[1], parts.length == 3));
        }
        return Optional.of(read);
    }

    private static boolean fits(String text, int limit) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= limit
                && text.chars().noneMatch(Character::isISOControl);
    }
}
