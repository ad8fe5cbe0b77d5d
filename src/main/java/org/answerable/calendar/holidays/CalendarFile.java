package org.answerable.calendar.holidays;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.RRule;
import org.answerable.calendar.holidays.FileReading.Skipped;
import org.answerable.calendar.model.SpecialDay;
import org.answerable.platform.WrittenField;

/**
 * Reads holidays and make-up working days from an iCalendar file (RFC 5545). An all-day event is a working day if it says so
 * ({@code X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY}, category {@code WORKDAY}, 班 or 上班 in its title), a holiday likewise
 * ({@code WORK-HOLIDAY}, {@code HOLIDAY}, 休, 假); any other event is told and left out.
 */
public final class CalendarFile {

    /** The largest file, in bytes. */
    public static final int LARGEST = 256 * 1024;

    private static final int MOST_EVENTS = 2000;
    private static final int LONGEST_EVENT_DAYS = 60;
    private static final int YEARS_AHEAD = 10;
    private static final int MOST_RECURRING = 200;
    private static final int LONGEST_NAME = 100;
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final String WORK =
            "(?s).*(alternate-workday|workday|working day|make-up|makeup|补班|上班|[(（]班|班[)）]).*";
    private static final String REST = "(?s).*(work-holiday|holiday|bank holiday|closed|休|假).*";

    private final DayOfWeek makeUp;
    private final LocalDate today;
    private final Map<LocalDate, SpecialDay> days = new TreeMap<>();
    private final List<Skipped> skipped = new ArrayList<>();

    private int recurring;

    private CalendarFile(DayOfWeek makeUp, LocalDate today) {
        this.makeUp = makeUp;
        this.today = today;
    }

    /**
     * Reads the file.
     *
     * @param makeUp whose hours make-up working days carry
     * @param today  events that recur are written down for ten years from here
     * @throws org.answerable.platform.InvalidInputException if it is too large or no iCalendar file; it names the field {@code file}
     */
    public static FileReading read(byte[] content, DayOfWeek makeUp, LocalDate today) {
        if (content.length > LARGEST) {
            throw WrittenField.refused("file", "file-too-large", LARGEST / 1024 + " KB");
        }
        CalendarFile file = new CalendarFile(makeUp, today);
        List<VEvent> events = events(content);
        if (events.size() > MOST_EVENTS) {
            throw WrittenField.refused("file", "calendar-events", String.valueOf(MOST_EVENTS));
        }
        events.forEach(file::take);
        return new FileReading(List.copyOf(file.days.values()), List.copyOf(file.skipped));
    }

    private static List<VEvent> events(byte[] content) {
        try {
            return new CalendarBuilder()
                    .build(new ByteArrayInputStream(content))
                    .getComponents("VEVENT");
        } catch (IOException | ParserException | RuntimeException broken) {
            throw WrittenField.refused("file", "calendar-file", "");
        }
    }

    private void take(VEvent event) {
        String said = text(event, Property.SUMMARY);
        String tags = (said + " " + text(event, "X-APPLE-SPECIAL-DAY") + " " + text(event, Property.CATEGORIES))
                .toLowerCase(Locale.ROOT);
        boolean work = tags.matches(WORK);
        if (!work && !tags.matches(REST)) {
            skip(event, "unclear");
            return;
        }
        try {
            spans(event)
                    .forEach(span -> span.forEach(date -> days.put(
                            date,
                            work ? SpecialDay.like(date, makeUp, name(said)) : SpecialDay.closed(date, name(said)))));
        } catch (Refusal refused) {
            skip(event, refused.getMessage());
        } catch (DateTimeException | IllegalArgumentException broken) {
            skip(event, "no-date");
        }
    }

    private List<List<LocalDate>> spans(VEvent event) {
        LocalDate first = date(
                event.getStartDate().orElseThrow(() -> new Refusal("no-date")).getDate());
        LocalDate end =
                event.getEndDate(false).map(date -> date(date.getDate())).orElse(first.plusDays(1));
        LocalDate after = end.isAfter(first) ? end : first.plusDays(1);
        if (first.isBefore(FIRST) || after.isAfter(LAST) || after.isAfter(first.plusDays(LONGEST_EVENT_DAYS))) {
            throw new Refusal("too-long");
        }
        Set<LocalDate> starts = new LinkedHashSet<>(Set.of(first));
        if (event.getProperty(Property.RRULE).isPresent()) {
            starts.addAll(recurring(event));
        }
        long length = after.toEpochDay() - first.toEpochDay();
        return starts.stream()
                .map(start -> start.datesUntil(start.plusDays(length)).toList())
                .toList();
    }

    private List<LocalDate> recurring(VEvent event) {
        String frequency =
                String.valueOf(((RRule<?>) event.getProperty(Property.RRULE).orElseThrow())
                        .getRecur()
                        .getFrequency());
        if (!Set.of("YEARLY", "MONTHLY").contains(frequency)) {
            throw new Refusal("too-often");
        }
        recurring++;
        if (recurring > MOST_RECURRING) {
            throw new Refusal("too-many");
        }
        Period<LocalDate> window = new Period<>(today.withDayOfYear(1), today.plusYears(YEARS_AHEAD));
        return event.<LocalDate>calculateRecurrenceSet(window).stream()
                .map(period -> date(period.getStart()))
                .toList();
    }

    private static LocalDate date(Temporal temporal) {
        if (temporal instanceof LocalDate date) {
            return date;
        }
        throw new Refusal("timed");
    }

    private void skip(VEvent event, String why) {
        skipped.add(new Skipped(name(text(event, Property.SUMMARY) + " " + text(event, Property.DTSTART)), why));
    }

    private static String text(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    private static String name(String text) {
        String tidy = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return tidy.codePointCount(0, tidy.length()) <= LONGEST_NAME
                ? tidy
                : tidy.substring(0, tidy.offsetByCodePoints(0, LONGEST_NAME));
    }

    /** Why an event is not taken, as a key. */
    private static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refusal(String key) {
            super(key);
        }
    }
}
