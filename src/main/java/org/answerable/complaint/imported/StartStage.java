package org.answerable.complaint.imported;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where the handling of a complaint that was open in another system goes on. */
public enum StartStage {
    /** At the front desk. */
    TRIAGE(Set.of("acknowledge")),
    /** In its department, which still owes the first reply if one is promised. */
    FIRST_REPLY(Set.of("acknowledge")),
    /** In its department, which has replied already, nobody knows when. */
    IN_WORK(Set.of("acknowledge", "first-reply"));

    private final Set<String> leftBehind;

    StartStage(Set<String> leftBehind) {
        this.leftBehind = leftBehind;
    }

    /** The name used in mapping files, such as {@code first-reply}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stage of a key, empty if there is none. */
    public static Optional<StartStage> of(String key) {
        return Arrays.stream(values()).filter(stage -> stage.key().equals(key)).findFirst();
    }

    /** All keys. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(StartStage::key).toList();
    }

    /** Is a promise of this kind still to be kept here? One that the stage leaves behind is neither kept nor broken: unknown. */
    public boolean owes(String deadlineKind) {
        return !leftBehind.contains(deadlineKind);
    }
}
