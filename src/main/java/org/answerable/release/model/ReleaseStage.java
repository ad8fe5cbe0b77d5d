package org.answerable.release.model;

import java.util.List;
import org.answerable.casefile.Stage;

/** The states of a release; each names those it may follow. The model moves it, nobody else. */
public enum ReleaseStage implements Stage {
    /** Opened, its changes are chosen. */
    RECEIVED(false),
    /** Window, release plan and rollback plan are being written. */
    PLANNING(false, "received", "designing", "deciding", "scheduled"),
    /** How the changes fit together. */
    DESIGNING(false, "planning", "deciding"),
    /** What is deployed is put together. */
    BUILDING(false, "designing", "deciding"),
    /** Settings of the place where it will run. */
    CONFIGURING(false, "building", "deciding"),
    /** The whole is tested. */
    TESTING(false, "configuring", "deciding"),
    /** Go or no-go. */
    DECIDING(false, "testing"),
    /** Decided; its window has not opened yet. */
    SCHEDULED(false, "deciding"),
    /** It is being deployed. */
    DEPLOYING(false, "scheduled"),
    /** Each change is looked at. */
    VERIFYING(false, "deploying"),
    /** The way back is taken. */
    ROLLING_BACK(false, "deploying", "verifying"),
    /** The register of items is brought up to date, the record written. */
    RECORDING(false, "verifying", "rolling-back"),
    /** What happened is looked at again. */
    REVIEWING(false, "recording"),
    /** Over: all of it works. */
    SUCCESSFUL(true, "recording", "reviewing"),
    /** Over: some of it works. */
    PARTLY_SUCCESSFUL(true, "recording", "reviewing"),
    /** Over: everything is as before. */
    ROLLED_BACK(true, "recording", "reviewing"),
    /** Over: it does not work, and the way back did not either. */
    FAILED(true, "recording", "reviewing"),
    /** Over: not deployed; from {@code deploying} where its last change was gone before it heard of the deployment. */
    CANCELLED(
            true,
            "received",
            "planning",
            "designing",
            "building",
            "configuring",
            "testing",
            "deciding",
            "scheduled",
            "deploying");

    private final boolean last;
    private final List<String> sources;

    ReleaseStage(boolean last, String... sources) {
        this.last = last;
        this.sources = List.of(sources);
    }

    /** The stage of a {@link #key()}. Throws IllegalArgumentException if there is none. */
    public static ReleaseStage of(String key) {
        return Stage.of(ReleaseStage.class, key);
    }

    /** True if its deployment has not begun, and may still be taken back. */
    public boolean beforeDeployment() {
        return ordinal() <= SCHEDULED.ordinal();
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
