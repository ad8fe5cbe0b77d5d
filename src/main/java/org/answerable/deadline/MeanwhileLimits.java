package org.answerable.deadline;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Limits that hold for the work of one thread, such as an import whose mapping names one: for promises that neither the table nor the
 * installation gives a figure. Keys are {@code <profile>.<kind of deadline>}, values as in {@code answerable.limits}.
 */
public final class MeanwhileLimits {

    private static final ThreadLocal<Map<String, String>> PRESENT = new ThreadLocal<>();

    private MeanwhileLimits() {}

    /** Does the work under the limits. */
    public static <T> T during(Map<String, String> limits, Supplier<T> work) {
        Map<String, String> before = PRESENT.get();
        PRESENT.set(limits);
        try {
            return work.get();
        } finally {
            if (before == null) {
                PRESENT.remove();
            } else {
                PRESENT.set(before);
            }
        }
    }

    /** The limit that holds on this thread; empty if none does. */
    public static Optional<String> of(String profile, String kind) {
        return Optional.ofNullable(PRESENT.get()).map(limits -> limits.get(profile + "." + kind));
    }
}
