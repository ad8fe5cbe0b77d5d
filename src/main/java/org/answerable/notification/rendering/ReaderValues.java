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
import org.answerable.platform.SpanText;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** Turns values into what one reader understands: own zone, own language. */
public final class ReaderValues {

    private static final DateTimeFormatter HOURS_AND_MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final MessageSource texts;
    private final SpanText spans;
    private final Locale language;
    private final ZoneId zone;

    /** For a reader of the language in the zone. */
    public ReaderValues(MessageSource texts, Locale language, ZoneId zone) {
        this.texts = texts;
        this.spans = new SpanText(texts);
        this.language = language;
        this.zone = zone;
    }

    /** The instant in the reader's zone. */
    public Moment moment(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return new Moment(format("moment", local), format("day", local), HOURS_AND_MINUTES.format(local));
    }

    /** The values with instants, durations and resolvable texts replaced, in lists and maps too. */
    public Map<String, Object> of(Map<?, ?> values) {
        Map<String, Object> read = new LinkedHashMap<>();
        values.forEach((name, value) -> read.put(String.valueOf(name), read(value)));
        return read;
    }

    private Object read(Object value) {
        if (value instanceof Instant instant) {
            return moment(instant);
        }
        if (value instanceof Duration duration) {
            return spans.of(duration, language);
        }
        if (value instanceof MessageSourceResolvable text) {
            return texts.getMessage(text, language);
        }
        if (value instanceof Map<?, ?> map) {
            return of(map);
        }
        if (value instanceof List<?> list) {
            List<Object> read = new ArrayList<>();
            list.forEach(element -> read.add(read(element)));
            return read;
        }
        return value;
    }

    private String format(String pattern, ZonedDateTime local) {
        return DateTimeFormatter.ofPattern(
                        texts.getMessage("notification.pattern." + pattern, null, language), language)
                .format(local);
    }
}
