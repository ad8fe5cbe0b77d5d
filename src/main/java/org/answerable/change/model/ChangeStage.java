package org.answerable.change.model;

import java.util.List;
import org.answerable.casefile.Stage;

/** The states of a change; each names those it may follow. The model moves it, nobody else. */
public enum ChangeStage implements Stage {
    /** Requested, nothing decided yet. */
    RECEIVED(false),
    /** Impact and risk are being judged. */
    EVALUATING(false, "received", "in-approval"),
    /** Somebody, or a board, decides whether it is done. */
    IN_APPROVAL(false, "received", "evaluating"),
    /** Approved; window, steps and way back are being planned. */
    PLANNING(false, "received", "evaluating", "in-approval", "scheduled", "in-release", "implementing"),
    /** Planned; its window has not opened yet. */
    SCHEDULED(false, "planning"),
    /** A release does its work; it has not begun. */
    IN_RELEASE(false, "planning", "scheduled"),
    /** The work is being done. */
    IMPLEMENTING(false, "scheduled", "in-release"),
    /** Done; the requester and the check say whether it works. */
    CONFIRMING(false, "implementing", "backing-out"),
    /** The way back is taken. */
    BACKING_OUT(false, "implementing", "confirming"),
    /** What happened is looked at again. */
    REVIEWING(false, "implementing", "confirming", "backing-out"),
    /** Over: it works. */
    SUCCESSFUL(true, "confirming", "reviewing"),
    /** Over: it works, not without trouble. */
    SUCCESSFUL_WITH_PROBLEMS(true, "confirming", "reviewing"),
    /** Over: everything is as before. */
    BACKED_OUT(true, "implementing", "confirming", "backing-out", "reviewing"),
    /** Over: it does not work, and the way back did not either. */
    FAILED(true, "implementing", "confirming", "backing-out", "reviewing"),
    /** Over: taken back before the work began. */
    CANCELLED(true, "received", "evaluating", "in-approval", "planning", "scheduled", "in-release"),
    /** Over: it was not approved. */
    REJECTED(true, "received", "evaluating", "in-approval");

    private final boolean last;
    private final List<String> sources;

    ChangeStage(boolean last, String... sources) {
        this.last = last;
        this.sources = List.of(sources);
    }

    /** The stage of a {@link #key()}. Throws IllegalArgumentException if there is none. */
    public static ChangeStage of(String key) {
        return Stage.of(ChangeStage.class, key);
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
