package org.answerable.calendar.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.answerable.calendar.Limit;
import org.answerable.calendar.Limit.BeforeDay;
import org.answerable.calendar.Limit.BeforeEvent;
import org.answerable.calendar.Limit.ByDayOfMonth;
import org.answerable.calendar.Limit.ByEndOf;
import org.answerable.calendar.Limit.CalendarTime;
import org.answerable.calendar.Limit.Counted;
import org.answerable.calendar.Limit.Every;
import org.answerable.calendar.Limit.SameDay;
import org.answerable.calendar.Limit.WorkingDays;
import org.answerable.calendar.Span;
import org.answerable.calendar.Unit;

/** Reads limits as people write them into a table; {@code docs/calendars.md} has all forms. */
public final class LimitNotation {

    static final String WEEKEND = "weekend";

    private static final String ALL_FORMS =
            "Write 45 min, 24 h or PT45M for counted time; same-day; 3 working days; 7 days, 2 weeks,"
                    + " 5 months or 1 year; before the 2nd weekend; by the 5th of the month; by the end of the quarter;"
                    + " 48 h before maintenance; at appointment; every 3 working days. This is none of them: ";

    private static final int LONGEST_TEXT = 100;
    private static final int MOST_WORKING_DAYS = 3653;
    private static final int MOST_WEEKS_AHEAD = 521;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern TIME = Pattern.compile("(?:(\\d{1,9}) ?h)?(?: ?(\\d{1,9}) ?min)?(?: ?(\\d{1,9}) ?s)?");
    private static final Pattern ISO = Pattern.compile("p(t|[-0-9])\\S*|pt?");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,9}) (working day|day|week|month|year)s?");
    private static final Pattern BEFORE_DAY = Pattern.compile("before (?:the )?(\\d{1,3})(?:st|nd|rd|th) ([a-z]+)");
    private static final Pattern BY_DAY = Pattern.compile("by (?:the )?(\\d{1,3})(?:st|nd|rd|th) of the month");
    private static final Pattern BY_END = Pattern.compile("by (?:the )?end of the ([a-z-]+)");
    private static final Pattern BEFORE_EVENT = Pattern.compile("(.+) before(?: (.*))?");
    private static final Pattern AT_EVENT = Pattern.compile("at (.*)");
    private static final Pattern EVERY = Pattern.compile("every (.+)");
    private static final Pattern EVENT = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final String text;

    private LimitNotation(String text) {
        this.text = text;
    }

    /**
     * Reads a limit.
     *
     * @throws IllegalArgumentException if it is none; the message says what to write instead
     */
    public static Limit read(String text) {
        return new LimitNotation(text).limit();
    }

    private Limit limit() {
        if (text.length() > LONGEST_TEXT) {
            throw wrong("A limit has at most " + LONGEST_TEXT + " characters: ");
        }
        String tidy = SPACES.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
        if (tidy.equals(Limit.SAME_DAY) || tidy.equals("same day")) {
            return new SameDay();
        }
        return amount(tidy)
                .or(() -> matched(BEFORE_DAY, tidy, this::beforeDay))
                .or(() -> matched(BY_DAY, tidy, this::byDay))
                .or(() -> matched(BY_END, tidy, found -> new ByEndOf(word(Span.values(), found.group(1)))))
                .or(() -> matched(EVERY, tidy, found -> new Every(step(found.group(1)))))
                .or(() -> matched(
                        BEFORE_EVENT, tidy, found -> new BeforeEvent(step(found.group(1)), event(found.group(2)))))
                .or(() -> matched(
                        AT_EVENT, tidy, found -> new BeforeEvent(new Counted(Duration.ZERO), event(found.group(1)))))
                .orElseThrow(() -> wrong(ALL_FORMS));
    }

    /** Counted time, working days or calendar time; empty if the text is none of them. */
    private Optional<Limit> amount(String tidy) {
        if (ISO.matcher(tidy).matches()) {
            return Optional.of(IsoTime.read(text, tidy).map(this::counted).orElseThrow(() -> wrong(ALL_FORMS)));
        }
        Optional<Limit> days = matched(DAYS, tidy, this::days);
        return days.isPresent() || tidy.isEmpty() ? days : matched(TIME, tidy, this::time);
    }

    private Limit step(String tidy) {
        String amount = tidy.matches("[a-z]+( day)?") ? "1 " + tidy : tidy;
        return amount(amount).orElseThrow(() -> wrong(ALL_FORMS));
    }

    private Limit time(Matcher found) {
        return counted(Duration.ofHours(number(found.group(1)))
                .plusMinutes(number(found.group(2)))
                .plusSeconds(number(found.group(3))));
    }

    private Limit counted(Duration time) {
        if (time.compareTo(Duration.ofSeconds(1)) < 0 || time.compareTo(Duration.ofDays(Unit.DAY.most())) > 0) {
            throw wrong("A limit lies between one second and ten years (87672 h): ");
        }
        return new Counted(time);
    }

    private Limit days(Matcher found) {
        int amount = number(found.group(1));
        if (found.group(2).startsWith("working")) {
            return new WorkingDays(within(amount, MOST_WORKING_DAYS, "working days"));
        }
        Unit unit = word(Unit.values(), found.group(2));
        return new CalendarTime(within(amount, unit.most(), LimitFormat.word(unit) + "s"), unit);
    }

    private Limit beforeDay(Matcher found) {
        int count = within(number(found.group(1)), MOST_WEEKS_AHEAD, "weeks ahead");
        String day = found.group(2);
        return new BeforeDay(count, day.equals(WEEKEND) ? null : word(DayOfWeek.values(), day));
    }

    private Limit byDay(Matcher found) {
        return new ByDayOfMonth(within(number(found.group(1)), 31, "days of a month"));
    }

    private String event(String named) {
        if (named == null) {
            throw wrong("Name the event that the time is counted back from, such as 48 h before maintenance: ");
        }
        String key = named.startsWith("the ") ? named.substring(4) : named;
        if (!EVENT.matcher(key).matches()) {
            throw wrong("An event is named by one word of letters, digits and hyphens, such as maintenance: ");
        }
        return key;
    }

    private <E extends Enum<E>> E word(E[] words, String named) {
        return Arrays.stream(words)
                .filter(word -> LimitFormat.word(word).equals(named))
                .findFirst()
                .orElseThrow(() -> wrong("Not one of "
                        + String.join(
                                ", ",
                                Arrays.stream(words).map(LimitFormat::word).toList())
                        + (words[0] instanceof DayOfWeek ? ", " + WEEKEND : "") + ": "));
    }

    private int within(int amount, int most, String what) {
        if (amount < 1 || amount > most) {
            throw wrong("Only 1 to " + most + " " + what + " can be given: ");
        }
        return amount;
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private Optional<Limit> matched(Pattern pattern, String tidy, Function<Matcher, Limit> meant) {
        Matcher matcher = pattern.matcher(tidy);
        return matcher.matches() ? Optional.of(meant.apply(matcher)) : Optional.empty();
    }

    private IllegalArgumentException wrong(String message) {
        return new IllegalArgumentException(message + text);
    }
}
