package org.answerable.directory.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.answerable.directory.Change;

/** A row of directory_change. */
record ChangeRow(
        String subjectKind, String subjectId, int version, Instant changedAt, String changedBy, String fields) {

    static ChangeRow of(Change change) {
        return new ChangeRow(
                kind(change.subject()),
                change.subjectId(),
                change.version(),
                change.at(),
                change.by(),
                String.join(",", change.fields()));
    }

    static String kind(Change.Subject subject) {
        return subject.name().toLowerCase(Locale.ROOT);
    }

    Change change() {
        return new Change(
                Change.Subject.valueOf(subjectKind.toUpperCase(Locale.ROOT)),
                subjectId,
                version,
                changedAt,
                changedBy,
                List.of(fields.split(",")));
    }
}
