package org.answerable.directory.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.answerable.directory.Absence;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.LocalMoment;

/** The form of one absence, as entered; times are local ones of the person who is away. */
record AbsenceForm(String id, String from, String until, String deputy, String reason, int version) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    /** A new one: away from tomorrow on, for a day. */
    static AbsenceForm empty(Instant now, ZoneId zone) {
        LocalDateTime tomorrow = now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay();
        return new AbsenceForm("", LOCAL.format(tomorrow), LOCAL.format(tomorrow.plusDays(1)), "", "", 0);
    }

    static AbsenceForm of(Absence absence, ZoneId zone) {
        return new AbsenceForm(
                absence.id(),
                LOCAL.format(absence.from().atZone(zone)),
                LOCAL.format(absence.until().atZone(zone)),
                absence.deputyId(),
                absence.reason(),
                absence.version());
    }

    /** What was entered; a time that is none adds its error and is null. The beginning keeps the seconds that the field does not show. */
    Absence absence(String personId, ZoneId zone, Absence before, List<FieldError> errors) {
        Instant begins = instant("from", from, zone, errors);
        boolean untouched = before != null && of(before, zone).from().equals(from);
        return new Absence(
                FormText.textOrNull(id),
                personId,
                untouched ? before.from() : begins,
                instant("until", until, zone, errors),
                FormText.textOrNull(deputy),
                FormText.textOrNull(reason),
                null,
                null,
                version);
    }

    private static Instant instant(String field, String entered, ZoneId zone, List<FieldError> errors) {
        try {
            return LocalMoment.OF_BROWSER.optional(field, entered, zone);
        } catch (InvalidInputException refused) {
            errors.addAll(refused.errors());
            return null;
        }
    }

    public boolean isNew() {
        return version == 0;
    }
}
