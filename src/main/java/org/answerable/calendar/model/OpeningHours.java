package org.answerable.calendar.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.answerable.calendar.Stretch;
import org.answerable.calendar.WorkingTime;

/** Working-time arithmetic over day plans. It looks at each calendar day at most twice, and never at minutes. */
public final class OpeningHours implements WorkingTime {

    private final String reference;
    private final ZoneId zone;
    private final DayPlans plans;

    /** The hours of the plans, on the wall clock of the zone. */
    public OpeningHours(String reference, ZoneId zone, DayPlans plans) {
        this.reference = reference;
        this.zone = zone;
        this.plans = plans;
    }

    @Override
    public String reference() {
        return reference;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Instant add(Instant start, Duration openTime) {
        if (openTime.isNegative()) {
            throw new IllegalArgumentException("Open time must not be negative: " + openTime);
        }
        Duration left = openTime;
        OpenStretches open = new OpenStretches(start, zone, plans);
        while (!left.isZero()) {
            Stretch stretch = open.next();
            if (stretch.length().compareTo(left) >= 0) {
                return stretch.from().plus(left);
            }
            left = left.minus(stretch.length());
        }
        return start;
    }

    @Override
    public Duration counted(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        OpenStretches open = new OpenStretches(from, zone, plans);
        for (Stretch stretch = open.nextBefore(to); stretch != null; stretch = open.nextBefore(to)) {
            sum = sum.plus(stretch.length());
        }
        return sum;
    }

    @Override
    public List<Stretch> stretches(Instant from, Instant to) {
        List<Stretch> found = new ArrayList<>();
        Instant told = from;
        OpenStretches open = new OpenStretches(from, zone, plans);
        for (Stretch stretch = open.nextBefore(to); stretch != null; stretch = open.nextBefore(to)) {
            if (stretch.from().isAfter(told)) {
                found.add(new Stretch(told, stretch.from(), false));
            }
            join(found, stretch);
            told = stretch.to();
        }
        if (told.isBefore(to)) {
            found.add(new Stretch(told, to, false));
        }
        return List.copyOf(found);
    }

    private static void join(List<Stretch> found, Stretch stretch) {
        int last = found.size() - 1;
        if (last >= 0 && found.get(last).open()) {
            found.set(last, new Stretch(found.get(last).from(), stretch.to(), true));
        } else {
            found.add(stretch);
        }
    }

    @Override
    public Instant endOfDay(Instant instant) {
        OpenStretches open = new OpenStretches(instant, zone, plans);
        Stretch first = open.next();
        LocalDate day = LocalDate.ofInstant(first.from(), zone);
        Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
        Instant end = first.to();
        for (Stretch stretch = open.nextBefore(midnight); stretch != null; stretch = open.nextBefore(midnight)) {
            end = stretch.to();
        }
        return end;
    }
}
