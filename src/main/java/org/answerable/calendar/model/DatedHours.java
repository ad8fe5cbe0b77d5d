package org.answerable.calendar.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Weekly hours, but for the dates that are special. */
public final class DatedHours implements DayPlans {

    private final WeeklyHours week;
    private final Map<LocalDate, DayPlan> special = new HashMap<>();

    /**
     * The hours of the week and the special days.
     *
     * @throws IllegalArgumentException if a date is there twice
     */
    public DatedHours(WeeklyHours week, Collection<SpecialDay> days) {
        this.week = week;
        days.forEach(day -> {
            if (special.put(day.date(), day.plan(week)) != null) {
                throw new IllegalArgumentException("The date is there twice: " + day.date());
            }
        });
    }

    @Override
    public DayPlan of(LocalDate date) {
        DayPlan plan = special.get(date);
        return plan != null ? plan : week.of(date);
    }
}
