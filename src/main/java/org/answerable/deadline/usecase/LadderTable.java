package org.answerable.deadline.usecase;

import org.answerable.deadline.model.LadderRows;

/** The table {@code escalation-ladder}, version by version. */
public interface LadderTable {

    /** The version that binds new deadlines. */
    String newestVersion();

    /** The rows of the ladder as that version has them; none if it does not know it. */
    LadderRows rows(String version, String ladder);
}
