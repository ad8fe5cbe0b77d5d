package org.answerable.workplace.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.answerable.search.CaseSearch.Found;

/** The columns of an exported list, in the reader's words and zone. */
final class CaseTable {

    private static final List<String> COLUMNS = List.of(
            "case.number",
            "case.kind",
            "case.subject",
            "case.state",
            "case.department",
            "case.person",
            "case.category",
            "case.severity",
            "case.profile",
            "case.received",
            "case.closed");

    private final Wording words;
    private final Labels labels;

    CaseTable(Wording words, Labels labels) {
        this.words = words;
        this.labels = labels;
    }

    String name() {
        return words.text("workplace.cases.title");
    }

    String brokenOff() {
        return words.text("workplace.cases.broken-off");
    }

    List<String> columns() {
        return COLUMNS.stream().map(column -> words.text("workplace." + column)).toList();
    }

    List<Object> cells(Found found) {
        return Stream.of(
                        found.number(),
                        words.label("case-kind", found.kind().key()),
                        words.subject(found.subject()),
                        words.label("state", found.state()),
                        words.department(found.ownerDepartment()),
                        words.person(found.ownerPerson()),
                        labels.category(found.profile(), found.category(), words.locale()),
                        words.label("severity", found.severity()),
                        labels.profile(found.profile(), words.locale()),
                        here(found.receivedAt()),
                        here(found.closedAt()))
                .toList();
    }

    private Object here(Instant instant) {
        return instant == null ? null : instant.atZone(words.zone());
    }
}
