package org.answerable.indicator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;

/** Where a page of counted things ended. */
public record Place(Instant moment, String item) {

    private static final char BORDER = '.';

    /** The place of a {@link #cursor}; null for none. */
    static Place of(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        int border = cursor.indexOf(BORDER);
        try {
            long micros = Long.parseLong(cursor.substring(0, Math.max(border, 0)));
            return new Place(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), cursor.substring(border + 1));
        } catch (NumberFormatException | DateTimeException | ArithmeticException invented) {
            throw new InvalidInputException(List.of(new FieldError("cursor", "unknown", "")));
        }
    }

    static Place behind(CountedCase last) {
        return new Place(last.moment(), last.item());
    }

    /** As it is written in an address. */
    String cursor() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment) + String.valueOf(BORDER) + item;
    }
}
