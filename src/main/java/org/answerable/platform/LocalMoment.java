package org.answerable.platform;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * Moments as people write them on their own clock.
 *
 * @param format  how they are written
 * @param example such a moment, told where one cannot be read
 */
public record LocalMoment(DateTimeFormatter format, String example) {

    /** As the browser's field for date and time sends it. */
    public static final LocalMoment OF_BROWSER =
            new LocalMoment(DateTimeFormatter.ISO_LOCAL_DATE_TIME, "2026-01-31T17:00");

    /**
     * The moment that the words name in the zone; of an hour that the clock shows twice the earlier one.
     *
     * @throws InvalidInputException if it is missing, written otherwise, or of an hour that the clock leaves out
     */
    public Instant required(String field, String written, ZoneId zone) {
        LocalDateTime local = parsed(field, WrittenField.required(field, written, 2 * example.length()));
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw WrittenField.refused(field, "missing-hour", zone.getId());
        }
        return local.toInstant(offsets.get(0));
    }

    /**
     * Likewise, null if it is missing.
     *
     * @throws InvalidInputException if it is written otherwise, or of an hour that the clock leaves out
     */
    public Instant optional(String field, String written, ZoneId zone) {
        return WrittenField.blankless(written) == null ? null : required(field, written, zone);
    }

    private LocalDateTime parsed(String field, String written) {
        try {
            return LocalDateTime.parse(written, format);
        } catch (DateTimeParseException unreadable) {
            throw WrittenField.refused(field, "type", example);
        }
    }
}
