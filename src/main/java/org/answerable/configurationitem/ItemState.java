package org.answerable.configurationitem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where an item stands in its life; each names the states that may come after it. */
public enum ItemState {
    /** Wanted or ordered, not there yet. */
    PLANNED("in-use", "disposed"),
    /** Does its work. */
    IN_USE("in-repair", "retired"),
    /** Does not do its work until it is mended. */
    IN_REPAIR("in-use", "retired"),
    /** Taken out of work, still there. */
    RETIRED("in-use", "disposed"),
    /** Gone for good; only a correction brings it back, for then it never went. */
    DISPOSED;

    private final Set<String> next;

    ItemState(String... next) {
        this.next = Set.of(next);
    }

    /** The name used in tables and interfaces, such as {@code in-use}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state of a {@link #key()}, empty if there is none. */
    public static Optional<ItemState> ofKey(String key) {
        return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst();
    }

    /** All keys in the order of a life. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(ItemState::key).toList();
    }

    /** The keys of the states that may come next. */
    public List<String> mayBecome(boolean byCorrection) {
        return byCorrection && this == DISPOSED
                ? List.of(RETIRED.key())
                : next.stream().sorted().toList();
    }
}
