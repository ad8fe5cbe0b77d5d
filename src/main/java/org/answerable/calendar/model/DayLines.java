package org.answerable.calendar.model;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Special days as people write them, one span a line: {@code 2026-10-01..2026-10-07 closed 国庆节}, {@code 2026-10-10 like monday},
 * {@code 2026-12-24 09:00-12:00,13:00-14:00 Christmas Eve}.
 */
public final class DayLines {

    /** The most special days of one calendar. */
    public static final int MOST_DAYS = 3000;

    private static final int LONGEST_NAME = 100;
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final Pattern LINE = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)(?: ?\\.\\. ?(\\d{4}-\\d\\d-\\d\\d))? (?:(closed)|like ([a-z]+)|([\\d:,-]+))(?: (.*))?",
            Pattern.CASE_INSENSITIVE);

    private DayLines() {}

    /**
     * Reads the lines; the days come in order. Of a date that is named again the last line holds.
     *
     * @throws IllegalArgumentException if a line is none; the message begins with its number
     */
    public static List<SpecialDay> read(String text) {
        Map<LocalDate, SpecialDay> days = new TreeMap<>();
        int number = 0;
        for (String line : (text == null ? "" : text).split("\\R")) {
            number++;
            if (!line.isBlank()) {
                try {
                    days(line.strip()).forEach(day -> days.put(day.date(), day));
                } catch (IllegalArgumentException | DateTimeException wrong) {
                    throw new IllegalArgumentException(number + ": " + line.strip(), wrong);
                }
            }
            if (days.size() > MOST_DAYS) {
                throw new IllegalArgumentException(number + ": > " + MOST_DAYS);
            }
        }
        return List.copyOf(days.values());
    }

    private static List<SpecialDay> days(String line) {
        Matcher found = LINE.matcher(line);
        require(found.matches());
        LocalDate first = LocalDate.parse(found.group(1));
        LocalDate last = found.group(2) == null ? first : LocalDate.parse(found.group(2));
        require(!first.isBefore(FIRST) && !last.isAfter(LAST) && !last.isBefore(first));
        require(last.isBefore(first.plusDays(MOST_DAYS)));
        DayOfWeek like =
                found.group(4) == null ? null : DayOfWeek.valueOf(found.group(4).toUpperCase(Locale.ROOT));
        List<Opening> hours = HoursText.read(found.group(5));
        require(found.group(5) == null || !hours.isEmpty());
        String name = found.group(6) == null ? "" : found.group(6).strip();
        require(name.codePointCount(0, name.length()) <= LONGEST_NAME
                && name.codePoints().noneMatch(Character::isISOControl));
        return first.datesUntil(last.plusDays(1))
                .map(date -> new SpecialDay(date, like, hours, name))
                .toList();
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("Not a line such as 2026-10-01..2026-10-07 closed");
        }
    }

    /** As {@link #read} reads them: days that follow each other and are alike become one line. */
    public static String write(Collection<SpecialDay> days) {
        List<SpecialDay> sorted =
                days.stream().sorted(Comparator.comparing(SpecialDay::date)).toList();
        List<String> lines = new ArrayList<>();
        for (int first = 0; first < sorted.size(); ) {
            int last = first;
            while (last + 1 < sorted.size() && follows(sorted.get(last), sorted.get(last + 1))) {
                last++;
            }
            lines.add(line(sorted.get(first), sorted.get(last)));
            first = last + 1;
        }
        return String.join("\n", lines);
    }

    private static boolean follows(SpecialDay day, SpecialDay next) {
        return next.equals(new SpecialDay(day.date().plusDays(1), day.like(), day.hours(), day.name()));
    }

    private static String line(SpecialDay first, SpecialDay last) {
        String span = first.date() + (first.date().equals(last.date()) ? "" : ".." + last.date());
        String what = first.closed()
                ? "closed"
                : first.like() != null
                        ? "like " + LimitFormat.word(first.like())
                        : HoursText.write(first.hours()).replace(" ", "");
        return String.join(" ", Arrays.asList(span, what, first.name())).strip();
    }
}
