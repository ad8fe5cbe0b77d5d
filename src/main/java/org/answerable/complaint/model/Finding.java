package org.answerable.complaint.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the department found. */
public enum Finding {
    SUBSTANTIATED,
    PARTLY_SUBSTANTIATED,
    NOT_SUBSTANTIATED,
    WITHDRAWN,
    CANNOT_BE_DECIDED;

    /** The name used in forms and tables, such as {@code partly-substantiated}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True if it says what happened, so that something must prove it. */
    public boolean needsEvidence() {
        return this == SUBSTANTIATED || this == PARTLY_SUBSTANTIATED || this == NOT_SUBSTANTIATED;
    }

    /** The finding of a key, empty if there is none. */
    public static Optional<Finding> of(String key) {
        return Arrays.stream(values())
                .filter(finding -> finding.key().equals(key))
                .findFirst();
    }

    /** All keys, in the order of the form. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Finding::key).toList();
    }
}
