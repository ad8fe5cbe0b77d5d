package org.answerable.calendar.holidays;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.answerable.calendar.model.SpecialDay;
import org.springframework.stereotype.Component;

/**
 * Public holidays of countries by rule, from a library. They are written down into a version of a calendar, so that a newer library
 * never moves a deadline. China is not in it: its holidays and make-up days are decreed year by year and come by file.
 */
@Component
public class HolidayLibrary {

    /** The most years that are written down at once. */
    public static final int MOST_YEARS = 15;

    /** Upper-case ISO codes of the countries it knows, in order. */
    public List<String> countries() {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .filter(code -> code.matches("[a-zA-Z]{2}"))
                .map(code -> code.toUpperCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The days without work of the country in the years, in order, with names in the language as far as the library has them.
     *
     * @param region a part of the country as the library names it, such as {@code by} for Bavaria; empty for the whole
     */
    public List<SpecialDay> holidays(String country, String region, int firstYear, int lastYear, Locale language) {
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
        String[] regions =
                region.isBlank() ? new String[0] : new String[] {region.strip().toLowerCase(Locale.ROOT)};
        Map<LocalDate, SpecialDay> days = new TreeMap<>();
        IntStream.rangeClosed(firstYear, lastYear)
                .boxed()
                .flatMap(year -> manager.getHolidays(Year.of(year), regions).stream())
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .forEach(holiday ->
                        days.putIfAbsent(day(holiday), SpecialDay.closed(day(holiday), name(holiday, language))));
        return List.copyOf(days.values());
    }

    /** Where a holiday falls on a weekend, many countries keep it on another day. */
    private static LocalDate day(Holiday holiday) {
        return holiday.getObservedDate().orElse(holiday.getActualDate());
    }

    private static String name(Holiday holiday, Locale language) {
        String name = holiday.getDescription(language).replaceAll("\\p{Cntrl}", " ");
        return name.length() <= 100 ? name : name.substring(0, 100);
    }
}
