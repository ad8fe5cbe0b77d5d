package org.answerable.rating.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * Which days' ratings are to be checked now. A day is owed on the next one, from the given time of day on.
 *
 * @param at local time of day
 */
public record OwedDays(LocalTime at) {

    /** No more days than this are made up for after a stop: older ratings are left to an explicit decision. */
    public static final int MOST_MADE_UP = 7;

    /**
     * The days, oldest first: each since the last one that was opened, so that no day's ratings stay unchecked after a stop, but at
     * most the last {@link #MOST_MADE_UP}. At the very first time yesterday only.
     *
     * @param now  in the zone of the days
     * @param last the last day that was opened, null if none ever was
     */
    public List<LocalDate> at(LocalDateTime now, LocalDate last) {
        boolean todayBegan = !now.toLocalTime().isBefore(at);
        LocalDate newest = now.toLocalDate().minusDays(todayBegan ? 1 : 2);
        if (last == null) {
            return todayBegan ? List.of(newest) : List.of();
        }
        LocalDate oldest = newest.minusDays(MOST_MADE_UP - 1L);
        LocalDate first = last.plusDays(1).isBefore(oldest) ? oldest : last.plusDays(1);
        return first.isAfter(newest)
                ? List.of()
                : first.datesUntil(newest.plusDays(1)).toList();
    }
}
