package org.answerable.directory;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.answerable.directory.persistence.AbsenceStore;
import org.springframework.stereotype.Component;

/**
 * Who acts for whom at this moment: only active people count, and whoever is away does not. It says who hears of something and to whom
 * new work is given; what a person may do is decided by the rights alone, so that no deputy may do what a rule keeps from the person.
 */
@Component
public class Substitutes {

    private final Directory directory;
    private final AbsenceStore absences;
    private final Clock clock;

    Substitutes(Directory directory, AbsenceStore absences, Clock clock) {
        this.directory = directory;
        this.absences = absences;
        this.clock = clock;
    }

    /** The ids of all people who are away. */
    public Set<String> away() {
        return absences.away(clock.instant());
    }

    /** True if the person is away. */
    public boolean away(String userId) {
        return absence(userId).isPresent();
    }

    /** The person if here, else the deputy that the absence names, or the deputy's deputy; empty if there is nobody. */
    public Optional<Person> inPlaceOf(String userId) {
        Set<String> seen = new HashSet<>();
        String next = userId;
        while (next != null && seen.add(next)) {
            Optional<Person> person = directory.person(next).filter(Person::active);
            Optional<Absence> absence = person.isEmpty() ? Optional.empty() : absence(next);
            if (person.isEmpty() || absence.isEmpty()) {
                return person;
            }
            next = absence.get().deputyId();
        }
        return Optional.empty();
    }

    /** Who leads the department now, first first: head and deputy as far as they are here, else whom their absences name. */
    public List<Person> leadersOf(Department department) {
        List<String> appointed = Stream.of(department.headId(), department.deputyId())
                .filter(id -> id != null)
                .toList();
        List<Person> here = appointed.stream()
                .flatMap(id -> directory.person(id).stream())
                .filter(person -> person.active() && !away(person.id()))
                .toList();
        return here.isEmpty()
                ? appointed.stream()
                        .flatMap(id -> inPlaceOf(id).stream())
                        .distinct()
                        .toList()
                : here;
    }

    /** Who is on duty in the department now, first first: those of its roster who are here. */
    public List<Person> onDuty(Department department) {
        Set<String> away = away();
        return department.dutyRoster().stream()
                .filter(id -> !away.contains(id))
                .flatMap(id -> directory.person(id).stream())
                .filter(Person::active)
                .toList();
    }

    /** The active people of the role's group, such as {@code manager}, by name; those who are away included. */
    public List<Person> holding(String role) {
        return directory.people().stream()
                .filter(Person::active)
                .filter(person ->
                        person.roles().stream().anyMatch(has -> has.groupId().equals(role)))
                .toList();
    }

    /** Who gets letters to the head: the first who leads now and has a mail address, else the head, whose mail waits. */
    public Optional<Person> readerFor(Department department) {
        return Stream.concat(leadersOf(department).stream(), directory.person(department.headId()).stream())
                .filter(person -> person.active() && person.mail() != null)
                .findFirst();
    }

    /** Who gets a mail that is meant for the person: the person, or while away who stands in; empty where that is nobody with an address. */
    public Optional<Addressee> mailed(String userId) {
        return Optional.ofNullable(userId)
                .flatMap(this::inPlaceOf)
                .filter(person -> person.mail() != null)
                .map(Addressee::of);
    }

    /** Who gets a mail that is meant for the department: its own address, else who gets letters to its head; empty without any address. */
    public Optional<Addressee> mailedFor(String departmentId) {
        Optional<Department> department = directory.department(departmentId);
        return department
                .filter(found -> found.mail() != null)
                .map(Addressee::of)
                .or(() -> department.flatMap(this::readerFor).map(Addressee::of));
    }

    private Optional<Absence> absence(String userId) {
        return absences.of(List.of(userId), clock.instant()).stream()
                .filter(absence -> absence.covers(clock.instant()))
                .findFirst();
    }
}
