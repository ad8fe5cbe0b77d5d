package org.answerable.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.answerable.directory.Change.Subject;
import org.answerable.directory.persistence.AbsenceStore;
import org.answerable.platform.Acting;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.Ids;
import org.answerable.platform.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes absences down: the person's own, or those of people one looks after ({@link Superiors}). */
@Component
public class NoteAbsence {

    /** The longest absence, in days. */
    public static final int LONGEST = 731;

    private static final int REASON = 500;
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Directory directory;
    private final AbsenceStore store;
    private final Superiors superiors;
    private final DirectoryChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoteAbsence(
            Directory directory,
            AbsenceStore store,
            Superiors superiors,
            DirectoryChanges changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.directory = directory;
        this.store = store;
        this.superiors = superiors;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** The absences of the person that are not over, earliest first. The acting person must be that person or look after them. */
    public List<Absence> of(String personId) {
        person(personId);
        return store.of(List.of(personId), clock.instant());
    }

    /** Those in which the acting person stands in and that are not over, earliest first. */
    public List<Absence> standingIn() {
        return store.ofDeputy(Acting.actor().id(), clock.instant());
    }

    /** Those of all the people whom the acting person looks after, earliest first. */
    public List<Absence> lookedAfter() {
        return store.of(
                superiors.lookedAfterBy(Acting.actor().id()).stream()
                        .map(Person::id)
                        .toList(),
                clock.instant());
    }

    /** The active people who may stand in for the person: of a common department, or of a common role where there is no department. */
    public List<Person> deputiesFor(String personId) {
        Person person = person(personId);
        return directory.people().stream()
                .filter(other -> other.active() && !other.id().equals(personId) && together(person, other))
                .toList();
    }

    /**
     * Notes the absence if the version is 0, else changes that version. One that has begun keeps its beginning.
     *
     * @throws org.answerable.platform.InvalidInputException naming every wrong field with its limit
     * @throws ForbiddenException                            if the acting person may not
     * @throws org.answerable.platform.StaleException        if it was changed in between
     */
    @Transactional
    public Absence save(Absence wanted) {
        Person person = person(wanted.personId());
        store.lock(person.id());
        Absence before = wanted.version() == 0 ? null : stored(person.id(), wanted.id());
        check(wanted, before, person);
        if (before != null && same(before, wanted)) {
            return before;
        }
        Absence noted = (before == null ? withId(wanted) : wanted)
                .noted(Acting.actor().id(), clock.instant(), wanted.version() + 1);
        if (before == null) {
            store.insert(noted);
            changes.created(Subject.ABSENCE, noted.id());
        } else {
            write(noted, changed(before, wanted));
        }
        events.publishEvent(new AbsenceNoted(noted, before == null ? null : before.deputyId(), true));
        return noted;
    }

    /**
     * Takes back an absence that has not begun; one that has begun ends now.
     *
     * @throws org.answerable.platform.StaleException if it was changed in between
     */
    @Transactional
    public void end(String personId, String absenceId, int version) {
        Person person = person(personId);
        store.lock(person.id());
        Absence absence = stored(personId, absenceId);
        Instant now = clock.instant();
        if (absence.version() != version || !absence.until().isAfter(now)) {
            throw changes.stale(Subject.ABSENCE, absenceId, version);
        }
        if (absence.from().isBefore(now)) {
            write(absence.endingAt(now).noted(Acting.actor().id(), now, version + 1), List.of("until"));
        } else {
            store.delete(absence);
            changes.changed(Subject.ABSENCE, absenceId, version + 1, List.of("withdrawn"));
        }
        events.publishEvent(new AbsenceNoted(absence, absence.deputyId(), false));
    }

    private static boolean same(Absence before, Absence wanted) {
        return before.version() == wanted.version() && changed(before, wanted).isEmpty();
    }

    private static List<String> changed(Absence before, Absence wanted) {
        return ChangedFields.between(before, wanted.noted(before.notedBy(), before.notedAt(), wanted.version()));
    }

    private void write(Absence noted, List<String> fields) {
        if (!store.update(noted)) {
            throw changes.stale(Subject.ABSENCE, noted.id(), noted.version() - 1);
        }
        changes.changed(Subject.ABSENCE, noted.id(), noted.version(), fields);
    }

    private static Absence withId(Absence wanted) {
        return new Absence(
                Ids.next(),
                wanted.personId(),
                wanted.from(),
                wanted.until(),
                wanted.deputyId(),
                wanted.reason(),
                null,
                null,
                0);
    }

    private void check(Absence wanted, Absence before, Person person) {
        Instant now = clock.instant();
        Rules rules = new Rules()
                .require(wanted.from() != null, "from", "required", "")
                .require(wanted.until() != null, "until", "required", "")
                .text("reason", wanted.reason(), REASON);
        if (wanted.from() != null && wanted.until() != null) {
            boolean begun = before != null && before.from().isBefore(now);
            rules.require(!begun || wanted.from().equals(before.from()), "from", "has-begun", shown(before, person))
                    .require(wanted.until().isAfter(wanted.from()), "until", "not-after", shown(wanted.from(), person))
                    .require(wanted.until().isAfter(now), "until", "past", shown(now, person))
                    .require(
                            Duration.between(wanted.from(), wanted.until()).compareTo(Duration.ofDays(LONGEST)) <= 0,
                            "until",
                            "days-at-most",
                            String.valueOf(LONGEST));
            store.of(List.of(person.id()), wanted.from()).stream()
                    .filter(other -> !other.id().equals(wanted.id()) && other.overlaps(wanted))
                    .findFirst()
                    .ifPresent(other -> rules.require(false, "from", "overlaps", shown(other, person)));
            if (wanted.deputyId() != null) {
                checkDeputy(wanted, person, rules);
            }
        }
        rules.check();
    }

    private void checkDeputy(Absence wanted, Person person, Rules rules) {
        String id = wanted.deputyId();
        Person deputy = directory.person(id).orElse(null);
        rules.require(deputy != null, "deputy", "unknown", id)
                .require(!id.equals(person.id()), "deputy", "self", "")
                .require(deputy == null || deputy.active(), "deputy", "inactive", id)
                .require(
                        deputy == null || together(person, deputy),
                        "deputy",
                        "no-common-department",
                        String.join(", ", person.departments()));
        List<Absence> theirs = store.of(List.of(id), wanted.from());
        rules.require(
                !AwayThroughout.covers(theirs, wanted.from(), wanted.until()),
                "deputy",
                "away-too",
                theirs.isEmpty() ? "" : shown(theirs.get(theirs.size() - 1).until(), person));
    }

    private static boolean together(Person one, Person other) {
        Set<?> mine = one.departments().isEmpty() ? one.roles() : one.departments();
        Set<?> theirs = one.departments().isEmpty() ? other.roles() : other.departments();
        return mine.stream().anyMatch(theirs::contains);
    }

    private Absence stored(String personId, String id) {
        return store.absence(id)
                .filter(absence -> absence.personId().equals(personId))
                .orElseThrow(() -> changes.unknown(Subject.ABSENCE, id));
    }

    /** The person, if the acting person may look at the absences. */
    private Person person(String personId) {
        Person person = directory
                .person(personId)
                .filter(Person::active)
                .orElseThrow(() -> new NotFoundException("There is no person " + personId));
        String reader = Acting.actor().id();
        if (!reader.equals(personId) && !superiors.looksAfter(reader, personId)) {
            throw new ForbiddenException(
                    "The absences of " + personId + " are for the person, the heads and administrators");
        }
        return person;
    }

    private static String shown(Absence absence, Person person) {
        return absence == null ? "" : shown(absence.from(), person) + " – " + shown(absence.until(), person);
    }

    private static String shown(Instant at, Person person) {
        return MINUTES.withZone(person.zone()).format(at);
    }
}
