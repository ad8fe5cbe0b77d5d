package org.answerable.calendar.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.answerable.calendar.WorkingTime;

/** A calendar nobody would keep, and a time at which it is asked: near a change of the clocks as often as not. */
public record RandomCalendar(ZoneId zone, Map<DayOfWeek, List<Opening>> week, List<SpecialDay> days, Instant start) {

    private static final List<String> ZONES = List.of(
            "UTC",
            "Asia/Shanghai",
            "Europe/London",
            "America/New_York",
            "Australia/Lord_Howe",
            "America/Havana",
            "Asia/Beirut",
            "Africa/Cairo",
            "America/St_Johns",
            "Atlantic/Azores",
            "Asia/Kolkata",
            "Pacific/Apia",
            "Africa/Casablanca",
            "America/Sao_Paulo",
            "Asia/Tehran",
            "Antarctica/Troll",
            "Pacific/Kiritimati",
            "America/Asuncion",
            "Europe/Dublin",
            "Asia/Gaza");

    private static final long YEARS_OF_SECONDS = 20 * 365L * 86_400;

    /** Always the same for the same random numbers. The start is a whole minute. */
    public static RandomCalendar of(Random random) {
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        Instant start = nearAClockChange(random, zone).truncatedTo(ChronoUnit.MINUTES);
        return new RandomCalendar(zone, week(random), days(random, LocalDate.ofInstant(start, zone)), start);
    }

    /** What is tested. */
    public WorkingTime calendar() {
        return calendar(new DatedHours(new WeeklyHours(week), days));
    }

    /** Likewise, on other plans. */
    WorkingTime calendar(DayPlans plans) {
        return new OpeningHours("random:1", zone, plans);
    }

    /** What it is tested against. */
    public SlowOracle oracle() {
        return new SlowOracle(zone, week, days);
    }

    private static Map<DayOfWeek, List<Opening>> week(Random random) {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        int kind = random.nextInt(4);
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean weekend = day.compareTo(DayOfWeek.FRIDAY) > 0;
            week.put(day, kind == 0 ? List.of(Opening.WHOLE_DAY) : kind == 1 && weekend ? List.of() : hours(random, 4));
        }
        week.put(DayOfWeek.of(1 + random.nextInt(7)), List.of(new Opening(60, Opening.MINUTES_OF_DAY)));
        return week;
    }

    private static List<Opening> hours(Random random, int most) {
        List<Opening> openings = new ArrayList<>();
        for (int i = random.nextInt(most); i > 0; i--) {
            int from = random.nextInt(Opening.MINUTES_OF_DAY);
            openings.add(new Opening(from, from + 1 + random.nextInt(Opening.MINUTES_OF_DAY - from)));
        }
        return openings;
    }

    private static List<SpecialDay> days(Random random, LocalDate around) {
        List<SpecialDay> days = new ArrayList<>();
        for (int day = -5; day < 40; day++) {
            LocalDate date = around.plusDays(day);
            switch (random.nextInt(12)) {
                case 0, 1 -> days.add(SpecialDay.closed(date, "holiday"));
                case 2 -> days.add(SpecialDay.like(date, DayOfWeek.of(1 + random.nextInt(7)), "make-up"));
                case 3 -> days.add(new SpecialDay(date, null, hours(random, 3), "own"));
                default -> {
                    // keeps the hours of its weekday
                }
            }
        }
        return days;
    }

    private static Instant nearAClockChange(Random random, ZoneId zone) {
        Instant any =
                Instant.parse("2008-01-01T00:00:00Z").plusSeconds((long) (random.nextDouble() * YEARS_OF_SECONDS));
        var change = zone.getRules().nextTransition(any);
        return change == null || random.nextBoolean()
                ? any
                : change.getInstant().minusSeconds(random.nextInt(2 * 86_400));
    }
}
