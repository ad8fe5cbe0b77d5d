package org.answerable.change;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a template may demand of a change, each with evidence (F-40 to F-42). */
public enum Demand {
    /** The user was asked before data are touched, and agreed. */
    USER_ASKED(Until.BEGIN),
    /** The defect is described so that developers can reproduce it. */
    DEFECT_DESCRIBED(Until.BEGIN),
    /** It was tried where it does no harm. */
    TRIED_FIRST(Until.BEGIN),
    /** The values before. */
    VALUES_BEFORE(Until.WORK_DONE),
    /** The values after. */
    VALUES_AFTER(Until.WORK_DONE),
    /** A second person looked at it and confirms. */
    SECOND_PERSON(Until.CHECKED);

    /** When the evidence has to be there. */
    public enum Until {
        /** Before the work begins. */
        BEGIN,
        /** Before the work is done. */
        WORK_DONE,
        /** Before the check says that it works. */
        CHECKED
    }

    private final Until until;

    Demand(Until until) {
        this.until = until;
    }

    /** When the evidence has to be there. */
    public Until until() {
        return until;
    }

    /** As in {@code user-asked}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those of the keys, in the order of this type. Throws IllegalArgumentException if one is unknown. */
    public static List<Demand> of(List<String> keys) {
        List<String> known = Arrays.stream(values()).map(Demand::key).toList();
        keys.stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("No template demands " + key);
        });
        return Arrays.stream(values())
                .filter(demand -> keys.contains(demand.key()))
                .toList();
    }
}
