package org.answerable.notification.rendering;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** Turns values into what one reader understands: own zone, own language. */
final class ReaderValues {

    private static final DateTimeFormatter HOURS_AND_MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final MessageSource texts;
    private final Locale language;
    private final ZoneId zone;

    ReaderValues(MessageSource texts, Locale language, ZoneId zone) {
        this.texts = texts;
        this.language = language;
        this.zone = zone;
    }

    Map<String, Object> of(Map<String, Object> values) {
        Map<String, Object> read = new LinkedHashMap<>();
        values.forEach((name, value) -> read.put(name, read(value)));
        return read;
    }

    private Object read(Object value) {
        if (value instanceof Instant instant) {
            return moment(instant);
        }
        if (value instanceof Duration duration) {
            return span(duration);
        }
        if (value instanceof MessageSourceResolvable text) {
            return texts.getMessage(text, language);
        }
        if (value instanceof List<?> list) {
            List<Object> read = new ArrayList<>();
            list.forEach(element -> read.add(read(element)));
            return read;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> read = new LinkedHashMap<>();
            map.forEach((name, element) -> read.put(String.valueOf(name), read(element)));
            return read;
        }
        return value;
    }

    private Moment moment(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return new Moment(format("moment", local), format("day", local), HOURS_AND_MINUTES.format(local));
    }

    private String format(String pattern, ZonedDateTime local) {
        return DateTimeFormatter.ofPattern(text("notification.pattern." + pattern), language)
                .format(local);
    }

    /** Whole minutes, the two largest units that are not zero: 2 d 3 h, 1 h 5 min, 40 min. */
    private String span(Duration duration) {
        Duration length = duration.abs();
        List<String> parts = new ArrayList<>();
        addPart(parts, "days", length.toDaysPart());
        addPart(parts, "hours", length.toHoursPart());
        addPart(parts, "minutes", length.toMinutesPart());
        if (parts.isEmpty()) {
            return text("notification.span.minutes", 0L);
        }
        return String.join(" ", parts.subList(0, Math.min(2, parts.size())));
    }

    private void addPart(List<String> parts, String unit, long amount) {
        if (amount > 0) {
            parts.add(text("notification.span." + unit, amount));
        }
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values, language);
    }
}
