package org.answerable.lostproperty.model;

import java.util.List;
import org.answerable.casefile.Stage;

/** The states of a lost item; each names those it may follow. The model moves it, nobody else. */
public enum LostItemStage implements Stage {
    /** Reported, nothing decided yet. */
    RECEIVED(false),
    /** The driver is looked for and asked. */
    SEARCHING(false, "received"),
    /** Found; on its way back. */
    RETURNING(false, "searching"),
    /** Not found; the answer is being written. */
    ANSWERING(false, "searching"),
    /** Over: it came back. */
    RETURNED(true, "returning"),
    /** Over: it was not found, and the passenger was told so. */
    NOT_FOUND(true, "answering"),
    /** Over: the passenger does not look for it any more. */
    WITHDRAWN(true, "searching");

    private final boolean last;
    private final List<String> sources;

    LostItemStage(boolean last, String... sources) {
        this.last = last;
        this.sources = List.of(sources);
    }

    /** The stage of a {@link #key()}. Throws IllegalArgumentException if there is none. */
    public static LostItemStage of(String key) {
        return Stage.of(LostItemStage.class, key);
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
