package org.answerable.remedy;

import java.util.Locale;
import java.util.Set;

/** Where a remedy stands; each state names those it may follow. */
public enum RemedyState {
    /** Granted; nothing has been done yet. */
    GRANTED,
    /** The penalty that goes with it is entered and waits for the second office. */
    PENALTY_ENTERED(GRANTED),
    /** The second office has found the breach true, or a rule has penalised it by itself. */
    VERIFIED(PENALTY_ENTERED, GRANTED),
    /** The second office has found the breach not true; nothing is owed. */
    REFUSED(PENALTY_ENTERED),
    /** The second office has found the breach not true, after an answer had promised this in writing: it is carried out all the same. */
    KEPT(PENALTY_ENTERED),
    /** Nobody could be paid or served, for a reason that is not ours, such as an account that was never named. */
    LAPSED(GRANTED, VERIFIED, KEPT),
    /** The money has been paid. */
    PAID(GRANTED, VERIFIED, KEPT),
    /** All is done, and whoever is owed it was told. */
    DONE(GRANTED, VERIFIED, KEPT, PAID);

    private final Set<RemedyState> sources;

    RemedyState(RemedyState... sources) {
        this.sources = Set.of(sources);
    }

    /** The name stored in the row, such as {@code penalty-entered}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state of a {@link #key()}. Throws IllegalArgumentException if there is none. */
    public static RemedyState ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** True if a remedy in the given state may move to this one. */
    public boolean mayFollow(RemedyState present) {
        return sources.contains(present);
    }

    /** True if nothing more happens. */
    public boolean isFinal() {
        return this == REFUSED || this == LAPSED || this == DONE;
    }
}
