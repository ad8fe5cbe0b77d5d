package org.answerable.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.answerable.calendar.model.CalendarVersion;
import org.answerable.calendar.model.HoursText;
import org.answerable.calendar.model.SpecialDay;

/**
 * A month as a wall calendar shows it.
 *
 * @param weeks from Monday on; null where a place belongs to another month
 */
record Month(int number, List<List<Day>> weeks) {

    /** The twelve months of the year. */
    static List<Month> of(CalendarVersion version, int year) {
        Map<LocalDate, SpecialDay> special =
                version.days().stream().collect(Collectors.toMap(SpecialDay::date, Function.identity()));
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> of(version, YearMonth.of(year, month), special))
                .toList();
    }

    private static Month of(CalendarVersion version, YearMonth month, Map<LocalDate, SpecialDay> special) {
        List<List<Day>> weeks = new ArrayList<>();
        List<Day> week = new ArrayList<>();
        IntStream.range(1, month.atDay(1).getDayOfWeek().getValue()).forEach(place -> week.add(null));
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            LocalDate date = month.atDay(number);
            week.add(Day.of(version, date, special.get(date)));
            if (date.getDayOfWeek() == DayOfWeek.SUNDAY || number == month.lengthOfMonth()) {
                weeks.add(new ArrayList<>(week));
                week.clear();
            }
        }
        return new Month(month.getMonthValue(), weeks);
    }

    /**
     * A date.
     *
     * @param kind  {@code open}, {@code closed}, {@code holiday}, {@code make-up} or {@code own}
     * @param hours its opening hours
     * @param name  why it is special, may be empty
     */
    record Day(int number, String kind, String hours, String name) {

        static Day of(CalendarVersion version, LocalDate date, SpecialDay special) {
            if (special == null) {
                String hours = HoursText.write(version.hours(date.getDayOfWeek()));
                return new Day(date.getDayOfMonth(), hours.isEmpty() ? "closed" : "open", hours, "");
            }
            String kind = special.closed() ? "holiday" : special.like() != null ? "make-up" : "own";
            String hours = HoursText.write(special.like() != null ? version.hours(special.like()) : special.hours());
            return new Day(date.getDayOfMonth(), kind, hours, special.name());
        }

        /** True if it is named below the month. */
        public boolean special() {
            return !kind.equals("open") && !kind.equals("closed");
        }
    }

    /** The special days, for the list below it; days that follow each other and are alike are one line. */
    public List<Span> special() {
        List<Span> spans = new ArrayList<>();
        weeks.stream()
                .flatMap(List::stream)
                .filter(day -> day != null && day.special())
                .forEach(day -> {
                    int last = spans.size() - 1;
                    if (last >= 0 && spans.get(last).goesOnWith(day)) {
                        spans.set(last, new Span(spans.get(last).first(), day));
                    } else {
                        spans.add(new Span(day, day));
                    }
                });
        return spans;
    }

    /** Days that follow each other and are alike. */
    record Span(Day first, Day last) {

        boolean goesOnWith(Day day) {
            return day.equals(new Day(last.number + 1, last.kind, last.hours, last.name));
        }

        /** Such as {@code 1–7}. */
        public String numbers() {
            return first.number + (first.equals(last) ? "" : "–" + last.number);
        }
    }
}
