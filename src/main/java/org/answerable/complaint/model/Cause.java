package org.answerable.complaint.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** To what a substantiated complaint is attributed (F-16 step 6). */
public enum Cause {
    BROKEN_PROMISE,
    WORK_ERROR,
    IRREGULAR_WORK,
    NONE;

    /** The name used in forms and tables, such as {@code broken-promise}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The cause of a key, empty if there is none. */
    public static Optional<Cause> of(String key) {
        return Arrays.stream(values()).filter(cause -> cause.key().equals(key)).findFirst();
    }

    /** All keys, in the order of the form. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Cause::key).toList();
    }
}
