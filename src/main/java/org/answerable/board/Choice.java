package org.answerable.board;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a member can say. An abstention counts towards the quorum, not towards the majority. */
public enum Choice {
    YES,
    NO,
    ABSTAIN;

    /** The keys of all choices. */
    public static Set<String> keys() {
        return Stream.of(values()).map(Choice::key).collect(Collectors.toUnmodifiableSet());
    }

    /** The choice of the key. */
    public static Choice of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** As stored and shown to programs, such as {@code abstain}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
