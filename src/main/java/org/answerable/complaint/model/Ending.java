package org.answerable.complaint.model;

import java.util.Locale;

/** How the handling of a complaint ended; the gateway after it asks for the key. */
public enum Ending {
    ANSWERED(ComplaintStage.CLOSED),
    REFERRED(ComplaintStage.REFERRED),
    DUPLICATE(ComplaintStage.DUPLICATE),
    WITHDRAWN(ComplaintStage.WITHDRAWN);

    private final ComplaintStage last;

    Ending(ComplaintStage last) {
        this.last = last;
    }

    /** The name used in the model, such as {@code answered}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state in which a complaint that ended so is closed. */
    public ComplaintStage lastStage() {
        return last;
    }
}
