package org.answerable.directory.web;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.answerable.directory.Absence;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.directory.Substitutes;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.stereotype.Component;

/** Absences as they are shown. */
@Component
class AbsenceView {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Directory directory;
    private final Substitutes substitutes;
    private final DirectoryPages pages;
    private final Clock clock;

    AbsenceView(Directory directory, Substitutes substitutes, DirectoryPages pages, Clock clock) {
        this.directory = directory;
        this.substitutes = substitutes;
        this.pages = pages;
        this.clock = clock;
    }

    /** The absences, with times of the zone. */
    List<Line> lines(List<Absence> absences, ZoneId zone, Locale language) {
        DateTimeFormatter time = MINUTES.withZone(zone);
        return absences.stream()
                .map(absence -> new Line(
                        absence.id(),
                        absence.personId(),
                        name(absence.personId()),
                        time.format(absence.from()),
                        time.format(absence.until()),
                        name(absence.deputyId()),
                        absence.reason(),
                        absence.covers(clock.instant()),
                        absence.version()))
                .toList();
    }

    /** People in the reader's alphabet. */
    List<Person> sorted(List<Person> people, Locale language) {
        return pages.sorted(people, language);
    }

    /** Who may stand in, and who of them is away now. */
    List<Choice> deputies(List<Person> people, Locale language) {
        Set<String> away = substitutes.away();
        return sorted(people, language).stream()
                .map(person -> new Choice(person.id(), person.name(), away.contains(person.id())))
                .toList();
    }

    /** The sentence beside each wrong field. */
    Map<String, String> sentences(List<FieldError> errors, Locale language) {
        return pages.sentences(errors, language);
    }

    private String name(String id) {
        return id == null ? null : directory.person(id).map(Person::name).orElse(id);
    }

    /** One absence; {@code now} while it runs. */
    record Line(
            String id,
            String personId,
            String person,
            String from,
            String until,
            String deputy,
            String reason,
            boolean now,
            int version) {}

    /** Somebody who can be chosen. */
    record Choice(String id, String name, boolean away) {}
}
