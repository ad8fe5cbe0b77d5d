package org.answerable.search;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.search.persistence.FoundRow;

/**
 * Where a page begins: behind a case, or before it when leafing back.
 *
 * @param at null for the very first page
 */
record Position(boolean back, Instant at, String id) {

    private static final String FORWARD = ">";
    private static final String BACK = "<";
    private static final int PARTS = 3;

    boolean first() {
        return at == null;
    }

    static String behind(FoundRow row) {
        return cursor(FORWARD, row);
    }

    static String before(FoundRow row) {
        return cursor(BACK, row);
    }

    private static String cursor(String direction, FoundRow row) {
        byte[] position = String.join(" ", direction, row.receivedAt().toString(), row.id())
                .getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position);
    }

    static Position of(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return new Position(false, null, null);
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(" ", PARTS);
            if (parts.length != PARTS || !(parts[0].equals(BACK) || parts[0].equals(FORWARD))) {
                throw invented();
            }
            return new Position(parts[0].equals(BACK), Instant.parse(parts[1]), parts[2]);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw invented();
        }
    }

    private static InvalidInputException invented() {
        return new InvalidInputException(List.of(new FieldError("cursor", "unknown", "")));
    }
}
