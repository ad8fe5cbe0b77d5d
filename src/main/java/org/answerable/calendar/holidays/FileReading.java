package org.answerable.calendar.holidays;

import java.util.List;
import org.answerable.calendar.model.SpecialDay;

/**
 * What a calendar file says.
 *
 * @param days    in order
 * @param skipped the events that were not taken
 */
public record FileReading(List<SpecialDay> days, List<Skipped> skipped) {

    /**
     * An event that was not taken.
     *
     * @param event its title and start, as far as it has them
     * @param why   a key: {@code unclear} (neither holiday nor working day), {@code timed}, {@code too-often}, {@code too-many},
     *              {@code too-long}, {@code no-date}
     */
    public record Skipped(String event, String why) {}
}
