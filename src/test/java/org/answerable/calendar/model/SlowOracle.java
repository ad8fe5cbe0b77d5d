package org.answerable.calendar.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Straight from the definition, one moment after the other: what does the wall clock show, and is that in the hours? */
public final class SlowOracle {

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Opening>> week;
    private final Map<LocalDate, SpecialDay> special = new HashMap<>();

    private long day = Long.MIN_VALUE;
    private List<Opening> hoursOfDay;

    SlowOracle(ZoneId zone, Map<DayOfWeek, List<Opening>> week, List<SpecialDay> days) {
        this.zone = zone;
        this.week = week;
        days.forEach(day -> special.put(day.date(), day));
    }

    /** True if it is open in the second that begins with the instant. */
    public boolean open(long epochSecond) {
        long wall = wall(epochSecond);
        long second = Math.floorMod(wall, 86_400L);
        if (Math.floorDiv(wall, 86_400L) != day) {
            day = Math.floorDiv(wall, 86_400L);
            hoursOfDay = hours(day);
        }
        for (Opening opening : hoursOfDay) {
            if (second >= opening.fromMinute() * 60L && second < opening.toMinute() * 60L) {
                return true;
            }
        }
        return false;
    }

    /** The date that the wall clock shows. */
    LocalDate date(long epochSecond) {
        return LocalDate.ofEpochDay(Math.floorDiv(wall(epochSecond), 86_400L));
    }

    private long wall(long epochSecond) {
        return epochSecond
                + zone.getRules().getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
    }

    private List<Opening> hours(long epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        SpecialDay day = special.get(date);
        if (day == null) {
            return week.getOrDefault(date.getDayOfWeek(), List.of());
        }
        return day.like() != null ? week.getOrDefault(day.like(), List.of()) : day.hours();
    }
}
