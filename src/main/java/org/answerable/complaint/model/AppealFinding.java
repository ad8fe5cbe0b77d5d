package org.answerable.complaint.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an inspection found about an answer; it stands. */
public enum AppealFinding {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD;

    private static final List<Finding> AGAINST = List.of(Finding.NOT_SUBSTANTIATED, Finding.CANNOT_BE_DECIDED);

    /** The name used in forms and tables, such as {@code partly-upheld}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The finding of a key, empty if there is none. */
    public static Optional<AppealFinding> of(String key) {
        return Arrays.stream(values())
                .filter(finding -> finding.key().equals(key))
                .findFirst();
    }

    /** All keys, in the order of the form. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(AppealFinding::key).toList();
    }

    /** True if the department may answer so after this finding. */
    public boolean allows(Finding finding) {
        return this == NOT_UPHELD || !AGAINST.contains(finding);
    }
}
