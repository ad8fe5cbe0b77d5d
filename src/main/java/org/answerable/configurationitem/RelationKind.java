package org.answerable.configurationitem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How one item hangs together with another. */
public enum RelationKind {
    /** The first cannot do its work without the second. */
    DEPENDS_ON(true),
    /** The first is carried out by the second, as a program by its machine. */
    RUNS_ON(true),
    /** The first is built into the second. */
    PART_OF(false),
    /** The second works with the first; two systems may well use each other. */
    USED_BY(false);

    private final boolean onTarget;

    RelationKind(boolean onTarget) {
        this.onTarget = onTarget;
    }

    /** The name used in tables and interfaces, such as {@code depends-on}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True if the first suffers when the second fails; false if it is the other way round. */
    public boolean restsOnTarget() {
        return onTarget;
    }

    /** The kinds that together must not lead back to where they began; empty if a circle makes sense. */
    public Set<RelationKind> circleFree() {
        return switch (this) {
            case DEPENDS_ON, RUNS_ON -> Set.of(DEPENDS_ON, RUNS_ON);
            case PART_OF -> Set.of(PART_OF);
            case USED_BY -> Set.of();
        };
    }

    /** The kind of a {@link #key()}, empty if there is none. */
    public static Optional<RelationKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** All keys. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(RelationKind::key).toList();
    }
}
