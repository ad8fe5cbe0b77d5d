package org.answerable.calendar.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.answerable.calendar.Stretch;
import org.answerable.calendar.WorkingTime;

/** Working-time arithmetic over day plans. It looks at each calendar day at most three times, and never at minutes. */
public final class OpeningHours implements WorkingTime {

    /** Ten years of round-the-clock time take less than half of it on office hours. */
    private static final long LONGEST_SEARCH_DAYS = 100 * 366L;

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
        long left = nanos(openTime);
        if (left == 0) {
            return start;
        }
        Pieces pieces = from(start);
        Instant horizon = start.plus(LONGEST_SEARCH_DAYS, ChronoUnit.DAYS);
        Piece piece = pieces.next();
        for (long open = piece.open(); open < left; open = piece.open()) {
            left -= open;
            piece = pieces.next();
            require(piece.from().isBefore(horizon));
        }
        return piece.after(left);
    }

    @Override
    public Instant before(Instant end, Duration openTime) {
        long left = nanos(openTime);
        Pieces pieces = from(end);
        Instant horizon = end.minus(LONGEST_SEARCH_DAYS, ChronoUnit.DAYS);
        Piece piece = pieces.previous();
        long open = piece.open();
        while (open <= left) {
            left -= open;
            piece = pieces.previous();
            require(piece.to().isAfter(horizon));
            open = piece.open();
        }
        return piece.after(open - left);
    }

    private static long nanos(Duration openTime) {
        if (openTime.isNegative()) {
            throw new IllegalArgumentException("Open time must not be negative: " + openTime);
        }
        return openTime.toNanos();
    }

    private void require(boolean within) {
        if (!within) {
            throw new IllegalStateException(
                    "The calendar " + reference + " stays closed for so long that the limit never ends");
        }
    }

    @Override
    public Duration counted(Instant from, Instant to) {
        long sum = 0;
        Pieces pieces = from(from);
        for (Instant told = from; told.isBefore(to); ) {
            Piece piece = pieces.next().before(to);
            sum += piece.open();
            told = piece.to();
        }
        return Duration.ofNanos(sum);
    }

    @Override
    public List<Stretch> stretches(Instant from, Instant to) {
        Stretches found = new Stretches(from);
        Pieces pieces = from(from);
        for (Instant told = from; told.isBefore(to); ) {
            Piece piece = pieces.next().before(to);
            piece.plan()
                    .openings()
                    .forEach(opening ->
                            found.open(piece.atMinute(opening.fromMinute()), piece.atMinute(opening.toMinute())));
            told = piece.to();
        }
        return found.until(to);
    }

    @Override
    public Instant endOfDay(Instant instant) {
        LocalDate date = LocalDate.ofInstant(instant, zone);
        return closing(date).filter(closing -> closing.isAfter(instant)).orElseGet(() -> closing(workingDay(date, 1))
                .orElseThrow());
    }

    @Override
    public Instant endOfDay(LocalDate date) {
        return closing(date).orElseGet(() -> closing(workingDay(date, 1)).orElseThrow());
    }

    @Override
    public Optional<Instant> closing(LocalDate date) {
        Instant first = date.atStartOfDay(zone).toInstant();
        Instant end = lastStart(date.plusDays(1));
        Pieces pieces = from(end);
        for (Instant told = end; told.isAfter(first); ) {
            Piece piece = pieces.previous();
            long open = piece.date().equals(date) ? piece.open() : 0;
            if (open > 0) {
                return Optional.of(piece.after(open));
            }
            told = piece.from();
        }
        return Optional.empty();
    }

    /** Where the clocks go back over midnight a date begins twice: this is the second time. */
    private Instant lastStart(LocalDate date) {
        LocalDateTime midnight = date.atStartOfDay();
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(midnight);
        return offsets.isEmpty()
                ? date.atStartOfDay(zone).toInstant()
                : midnight.toInstant(offsets.get(offsets.size() - 1));
    }

    @Override
    public LocalDate workingDay(LocalDate date, int count) {
        int step = count < 0 ? -1 : 1;
        LocalDate day = date;
        for (int left = Math.abs(count); left > 0; ) {
            day = day.plusDays(step);
            require(Math.abs(ChronoUnit.DAYS.between(date, day)) < LONGEST_SEARCH_DAYS);
            left -= closing(day).isPresent() ? 1 : 0;
        }
        return day;
    }

    private Pieces from(Instant start) {
        return new Pieces(start, zone, plans);
    }
}
