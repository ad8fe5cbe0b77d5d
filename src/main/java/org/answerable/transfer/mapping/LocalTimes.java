package org.answerable.transfer.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.answerable.platform.InvalidInputException.FieldError;

/** Reads the times of a file: local times of one zone, whose clock changes twice a year, or times that bring their own offset. */
final class LocalTimes {

    private static final String ISO = "ISO 8601";

    private final ZoneId zone;
    private final RepeatedHour repeated;
    private final MissingHour missing;
    private final List<DateTimeFormatter> formatters = new ArrayList<>();
    private final String formats;

    /** Without formats times are read as ISO 8601 writes them. */
    LocalTimes(ZoneId zone, RepeatedHour repeated, MissingHour missing, List<String> patterns) {
        this.zone = zone;
        this.repeated = repeated;
        this.missing = missing;
        for (String pattern : patterns) {
            // Lower-case y would need an era to be strict.
            formatters.add(new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern.replace('y', 'u'))
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT));
        }
        if (patterns.isEmpty()) {
            formatters.add(DateTimeFormatter.ISO_DATE_TIME);
            formatters.add(DateTimeFormatter.ISO_DATE);
        }
        formats = patterns.isEmpty() ? ISO : String.join(", ", patterns);
    }

    /** A time that stands by itself; null, with the error added, if it cannot be read. */
    Instant read(String field, String text, List<FieldError> errors) {
        return read(field, text, null, errors);
    }

    /**
     * A time that is not before another one: in the repeated hour, where the mapping takes the earlier time and that would lie before
     * the other one, it is the later.
     */
    Instant readAfter(String field, String text, Instant before, List<FieldError> errors) {
        return read(field, text, before, errors);
    }

    private Instant read(String field, String text, Instant before, List<FieldError> errors) {
        TemporalAccessor parsed = parse(text);
        if (parsed == null) {
            errors.add(new FieldError(field, "date", formats + " (" + shown(text) + ")"));
            return null;
        }
        ZoneOffset offset = parsed.query(TemporalQueries.offset());
        LocalDateTime local = local(parsed);
        Instant read = offset == null ? inZone(field, local, before, errors) : local.toInstant(offset);
        return read == null ? null : read.truncatedTo(ChronoUnit.MICROS);
    }

    private TemporalAccessor parse(String text) {
        for (DateTimeFormatter formatter : formatters) {
            try {
                return formatter.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            } catch (DateTimeException another) {
                continue;
            }
        }
        return null;
    }

    private static LocalDateTime local(TemporalAccessor parsed) {
        return parsed instanceof LocalDate day ? day.atStartOfDay() : LocalDateTime.from(parsed);
    }

    private Instant inZone(String field, LocalDateTime local, Instant before, List<FieldError> errors) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return local.toInstant(offsets.get(0));
        }
        if (offsets.isEmpty()) {
            return missing(field, local, errors);
        }
        if (repeated == RepeatedHour.REFUSE) {
            errors.add(new FieldError(field, "repeated-hour", zone.getId()));
            return null;
        }
        Instant earlier = local.toInstant(offsets.get(0));
        Instant later = local.toInstant(offsets.get(1));
        return repeated == RepeatedHour.LATER || before != null && earlier.isBefore(before) ? later : earlier;
    }

    private Instant missing(String field, LocalDateTime local, List<FieldError> errors) {
        if (missing == MissingHour.REFUSE) {
            errors.add(new FieldError(field, "missing-hour", zone.getId()));
            return null;
        }
        ZoneOffsetTransition gap = zone.getRules().getTransition(local);
        return local.toInstant(gap.getOffsetBefore());
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** A local time that comes twice, when clocks go back. */
    enum RepeatedHour {
        EARLIER,
        LATER,
        REFUSE
    }

    /** A local time that never is, when clocks go forward: moved forward with them, or refused. */
    enum MissingHour {
        FORWARD,
        REFUSE
    }
}
