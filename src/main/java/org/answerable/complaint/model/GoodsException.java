package org.answerable.complaint.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why goods are taken back or exchanged after their time is over (F-11, 2c). That a case is major is read from its severity. */
public enum GoodsException {
    VIP,
    ESCALATED,
    REPEATED,
    INSISTENT;

    /** The name used in forms and tables, such as {@code vip}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The exception of a key, empty if there is none. */
    public static Optional<GoodsException> of(String key) {
        return Arrays.stream(values())
                .filter(exception -> exception.key().equals(key))
                .findFirst();
    }

    /** All keys, in the order of the form. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(GoodsException::key).toList();
    }
}
