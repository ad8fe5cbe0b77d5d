package org.answerable.itemaudit.model;

import java.util.List;
import org.answerable.casefile.Stage;

/** The states of an audit of items; each names those it may follow. The model moves it, nobody else. */
public enum AuditStage implements Stage {
    /** Opened by the clock, nothing drawn yet. */
    RECEIVED,
    /** The items of the sample are being looked at. */
    CHECKING_ITEMS("received"),
    /** It is said of each difference what it is. */
    JUDGING_DIFFERENCES("checking-items"),
    /** Over. */
    DONE("checking-items", "judging-differences");

    private final List<String> sources;

    AuditStage(String... sources) {
        this.sources = List.of(sources);
    }

    /** The stage of a {@link #key()}. Throws IllegalArgumentException if there is none. */
    public static AuditStage of(String key) {
        return Stage.of(AuditStage.class, key);
    }

    @Override
    public List<String> sources() {
        return sources;
    }

    @Override
    public boolean isFinal() {
        return this == DONE;
    }
}
