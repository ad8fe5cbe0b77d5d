package org.answerable.configurationitem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the values of an attribute are. */
public enum AttributeKind {
    TEXT,
    NUMBER,
    DATE,
    YES_NO,
    CHOICE;

    /** The name used in tables and interfaces, such as {@code yes-no}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a {@link #key()}, empty if there is none. */
    public static Optional<AttributeKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** All keys. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(AttributeKind::key).toList();
    }
}
