package org.answerable.complaint.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a piece of evidence is. */
public enum EvidenceKind {
    STATEMENT,
    RECORD,
    TRIP_TRACK,
    CONTACT_LOG,
    DEVICE_LOG,
    CALL_RECORDING,
    VIDEO,
    PHOTO,
    CONTRIBUTION,
    DOCUMENT,
    OTHER,
    /** What an inspection established; it is kept by itself, nobody chooses it. */
    INSPECTION;

    /** The name used in forms and tables, such as {@code trip-track}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a key, empty if there is none. */
    public static Optional<EvidenceKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** The keys that people choose from, in the order of the form. */
    public static List<String> keys() {
        return Arrays.stream(values())
                .filter(kind -> kind != INSPECTION)
                .map(EvidenceKind::key)
                .toList();
    }
}
