package org.answerable.platform.web;

import java.util.regex.Pattern;
import org.answerable.platform.WrittenField;

/** The header by which a sender names a request, so that a repeat does nothing new. */
public final class IdempotencyKey {

    /** Its name. */
    public static final String HEADER = "Idempotency-Key";

    /** What the interface says of it where it opens a case. */
    public static final String DESCRIPTION =
            "1 to 200 visible ASCII characters; a repeat with the same key opens no second case";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private IdempotencyKey() {}

    /**
     * Does nothing if the header is 1 to 200 visible ASCII characters, or absent.
     *
     * @throws org.answerable.platform.InvalidInputException if it is anything else
     */
    public static void check(String keyOrNull) {
        if (keyOrNull != null && !VISIBLE.matcher(keyOrNull).matches()) {
            throw refused();
        }
    }

    /**
     * Likewise, for a request that has to have one.
     *
     * @throws org.answerable.platform.InvalidInputException also if it is absent
     */
    public static void require(String keyOrNull) {
        if (keyOrNull == null) {
            throw refused();
        }
        check(keyOrNull);
    }

    private static RuntimeException refused() {
        return WrittenField.refused(HEADER, "not-visible-ascii", "1-200");
    }
}
