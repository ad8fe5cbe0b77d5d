package org.answerable.unapproved.model;

import java.util.List;
import org.answerable.casefile.Stage;

/** The states of an unapproved change; each names those it may follow. The model moves it, nobody else. */
public enum UnapprovedStage implements Stage {
    /** Reported, nothing judged yet. */
    RECEIVED(false),
    /** Impact and risk are being judged. */
    JUDGING(false, "received"),
    /** Somebody decides what becomes of it. */
    DECIDING_AFTERWARDS(false, "judging"),
    /** It stays; the register gets the true values. */
    REGISTERING(false, "deciding-afterwards"),
    /** It is being put back. */
    PUTTING_BACK(false, "deciding-afterwards", "checking-put-back"),
    /** Somebody else looks whether it is as before. */
    CHECKING_PUT_BACK(false, "putting-back"),
    /** What happened is looked at again. */
    REVIEWING(false, "registering", "checking-put-back"),
    /** Over: it stayed. */
    KEPT(true, "reviewing"),
    /** Over: it was put back. */
    UNDONE(true, "reviewing"),
    /** Over: it was approved after all. */
    UNFOUNDED(true, "deciding-afterwards");

    private final boolean last;
    private final List<String> sources;

    UnapprovedStage(boolean last, String... sources) {
        this.last = last;
        this.sources = List.of(sources);
    }

    /** The stage of a {@link #key()}. Throws IllegalArgumentException if there is none. */
    public static UnapprovedStage of(String key) {
        return Stage.of(UnapprovedStage.class, key);
    }

    /** The stage in which the case ends after the decision keep, undo or unfounded. */
    public static UnapprovedStage after(String decision) {
        return switch (decision) {
            case "keep" -> KEPT;
            case "undo" -> UNDONE;
            default -> UNFOUNDED;
        };
    }

    @Override
    public List<String> sources() {
        return sources;
    }

    @Override
    public boolean isFinal() {
        return last;
    }
}
