package org.answerable.calendar.model;

import java.time.Duration;
import java.util.Locale;
import java.util.StringJoiner;
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

/** Writes limits as {@link LimitNotation} reads them. */
public final class LimitFormat {

    private LimitFormat() {}

    /** The limit, as written in a table. */
    public static String of(Limit limit) {
        if (limit instanceof Counted counted) {
            return time(counted.time());
        }
        if (limit instanceof SameDay) {
            return Limit.SAME_DAY;
        }
        if (limit instanceof WorkingDays working) {
            return many(working.days(), "working day");
        }
        if (limit instanceof CalendarTime time) {
            return many(time.amount(), word(time.unit()));
        }
        return date(limit);
    }

    private static String date(Limit limit) {
        if (limit instanceof BeforeDay before) {
            return "before the " + Ordinals.of(before.count()) + " "
                    + (before.day() == null ? LimitNotation.WEEKEND : word(before.day()));
        }
        if (limit instanceof ByDayOfMonth by) {
            return "by the " + Ordinals.of(by.day()) + " of the month";
        }
        if (limit instanceof ByEndOf by) {
            return "by the end of the " + word(by.span());
        }
        if (limit instanceof Every every) {
            return "every " + of(every.step());
        }
        BeforeEvent before = (BeforeEvent) limit;
        boolean then =
                before.lead() instanceof Counted counted && counted.time().isZero();
        return (then ? "at " : of(before.lead()) + " before ") + before.named();
    }

    private static String time(Duration time) {
        if (time.getNano() != 0) {
            return time.toString();
        }
        StringJoiner parts = new StringJoiner(" ");
        add(parts, time.toHours(), "h");
        add(parts, time.toMinutesPart(), "min");
        add(parts, time.toSecondsPart(), "s");
        return parts.toString();
    }

    private static void add(StringJoiner parts, long amount, String unit) {
        if (amount > 0) {
            parts.add(amount + " " + unit);
        }
    }

    private static String many(int amount, String word) {
        return amount + " " + word + (amount == 1 ? "" : "s");
    }

    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
