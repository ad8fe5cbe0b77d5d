package org.answerable.window;

import java.time.Instant;
import java.util.List;

/** Stores maintenance windows. */
public interface MaintenanceWindows {

    /** Stores a new one. */
    void insert(MaintenanceWindow window);

    /**
     * Ends it.
     *
     * @return false if there is none of the id that holds
     */
    boolean end(String id, String by, Instant at);

    /** Those that hold, by what they are for. */
    List<MaintenanceWindow> holding();

    /** All, ended ones too, newest first, at most 200. */
    List<MaintenanceWindow> history();
}
