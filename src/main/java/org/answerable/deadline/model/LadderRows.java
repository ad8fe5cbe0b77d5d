package org.answerable.deadline.model;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.answerable.deadline.model.Rung.When;
import org.answerable.engine.Sentence;

/**
 * Reads a ladder from the rows of {@code escalation-ladder}.
 *
 * @param rows column name to value, in table order
 */
public record LadderRows(List<Map<String, Object>> rows) {

    private static final String TOLD = "deadline.finding.rung-";
    private static final Set<String> PEOPLE =
            Set.of("handler", "case-owner", "department-head", "deputy", "next-level", "duty-roster");

    /**
     * The ladder for a deadline that warns at the shares, such as {@code 0.5,0.8}.
     *
     * @throws WrongRungException if a row makes no sense; it names the rung and the column
     */
    public Ladder warningAt(String shares) {
        List<Rung> rungs = rows.stream().flatMap(row -> rungs(row, shares)).toList();
        Set<String> keys = new HashSet<>();
        rungs.forEach(rung -> require(keys.add(rung.key()), rung.key(), "rung", Sentence.of(TOLD + "twice")));
        return new Ladder(rungs);
    }

    /**
     * The rungs as the table has them: those at shares of the time stand once, whatever promise they warn about.
     *
     * @throws WrongRungException if a row makes no sense; it names the rung and the column
     */
    public List<Rung> written() {
        return rows.stream().map(LadderRows::rung).toList();
    }

    private static Stream<Rung> rungs(Map<String, Object> row, String shares) {
        Rung rung = rung(row);
        if (rung.when() != When.SHARE) {
            return Stream.of(rung);
        }
        return Names.in(shares).stream().map(share -> at(rung, share(share)));
    }

    private static Rung at(Rung rung, double share) {
        String key = rung.key() + "-" + Math.round(share * 100);
        return new Rung(
                key,
                rung.when(),
                share,
                rung.after(),
                rung.who(),
                rung.channel(),
                rung.urgent(),
                rung.repeat(),
                rung.times());
    }

    /** A share of the limit, more than 0 and less than 1. */
    private static double share(String text) {
        double share = number(text);
        require(share > 0 && share < 1, text, "warn", Sentence.of("deadline.finding.share-range"));
        return share;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException none) {
            throw new WrongRungException(text, "warn", found(text));
        }
    }

    private static Rung rung(Map<String, Object> row) {
        String key = text(row, "rung");
        require(key != null, "?", "rung", Sentence.of("deadline.finding.empty"));
        When when = when(key, text(row, "when"));
        Duration after = duration(key, "after", text(row, "after"));
        require((when == When.AFTER) == (after != null), key, "after", Sentence.of(TOLD + "after"));
        String who = text(row, "who");
        require(who != null && known(who), key, "who", found(who));
        String channel = text(row, "channel");
        require(channel != null && channel.matches("[a-z]{1,20}"), key, "channel", found(channel));
        Duration repeat = duration(key, "repeat", text(row, "repeat"));
        int times = row.get("times") instanceof Number number ? number.intValue() : 1;
        require(times >= 1 && (times == 1 || repeat != null), key, "times", Sentence.of(TOLD + "times"));
        return new Rung(
                key,
                when,
                0,
                after == null ? Duration.ZERO : after,
                who,
                channel,
                Boolean.TRUE.equals(row.get("urgent")),
                repeat,
                times);
    }

    private static When when(String key, String text) {
        for (When when : When.values()) {
            if (when.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                return when;
            }
        }
        throw new WrongRungException(key, "when", found(text));
    }

    private static boolean known(String who) {
        return PEOPLE.contains(who) || who.matches("(role|department):[a-zA-Z0-9][a-zA-Z0-9._-]*");
    }

    private static Duration duration(String key, String column, String text) {
        if (text == null) {
            return null;
        }
        try {
            Duration duration = Duration.parse(text);
            require(!duration.isNegative() && !duration.isZero(), key, column, found(text));
            return duration;
        } catch (DateTimeParseException none) {
            throw new WrongRungException(key, column, found(text));
        }
    }

    private static String text(Map<String, Object> row, String column) {
        return row.get(column) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    /** What stands there cannot be used. */
    private static Sentence found(String text) {
        return text == null ? Sentence.of("deadline.finding.empty") : Sentence.of("deadline.finding.unreadable", text);
    }

    private static void require(boolean holds, String key, String column, Sentence wrong) {
        if (!holds) {
            throw new WrongRungException(key, column, wrong);
        }
    }
}
