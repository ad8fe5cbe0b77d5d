package org.answerable.calendar.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Opening hours that repeat every week. */
public final class WeeklyHours implements DayPlans {

    private final Map<DayOfWeek, DayPlan> plans = new EnumMap<>(DayOfWeek.class);

    /**
     * Hours by weekday; a weekday that is not named is closed.
     *
     * @throws IllegalArgumentException if the week never opens
     */
    public WeeklyHours(Map<DayOfWeek, List<Opening>> openings) {
        openings.forEach((day, hours) -> plans.put(day, new DayPlan(hours)));
        if (plans.values().stream().allMatch(DayPlan::closed)) {
            throw new IllegalArgumentException("A calendar must open at least once a week");
        }
    }

    @Override
    public DayPlan of(LocalDate date) {
        return of(date.getDayOfWeek());
    }

    /** The hours of the weekday. */
    public DayPlan of(DayOfWeek day) {
        return plans.getOrDefault(day, DayPlan.CLOSED);
    }
}
