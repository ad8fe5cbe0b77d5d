package org.answerable.deadline.usecase;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFile;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.model.StepNotice;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.directory.Role;
import org.answerable.directory.Substitutes;
import org.answerable.engine.CaseProcesses;
import org.springframework.stereotype.Component;

/**
 * Finds who stands behind a rung's addressee, for one case, now. Only active people who are here and departments with an address count;
 * whoever is away is stood in for ({@link Substitutes}).
 */
@Component
class Addressees {

    private final Directory directory;
    private final Substitutes substitutes;
    private final CaseProcesses processes;

    Addressees(Directory directory, Substitutes substitutes, CaseProcesses processes) {
        this.directory = directory;
        this.substitutes = substitutes;
        this.processes = processes;
    }

    /** The recipients, none if nobody can be reached. What binds one part of the case is the matter of that part's department. */
    List<Recipient> of(String who, CaseFile caseFile, Deadline deadline) {
        Optional<Department> owner = deadline.part() == null
                ? department(caseFile.ownerDepartment())
                : ofTask(caseFile, deadline.part()).or(() -> department(deadline.department()));
        return switch (who) {
            case "handler" -> handler(caseFile, deadline.part(), owner);
            case "case-owner" -> handler(caseFile, null, department(caseFile.ownerDepartment()));
            default -> standing(who, owner);
        };
    }

    /** The recipients for a case of the department that nobody has in hand, none if nobody can be reached now. */
    List<Recipient> in(Department department, String who) {
        return "handler".equals(who) || "case-owner".equals(who)
                ? departmentOrHead(Optional.of(department))
                : standing(who, Optional.of(department));
    }

    private List<Recipient> standing(String who, Optional<Department> owner) {
        return switch (who) {
            case "department-head" -> headOf(owner, "head").stream().toList();
            case "deputy" ->
                owner
                        .map(Department::deputyId)
                        .flatMap(substitutes::inPlaceOf)
                        .filter(Addressees::reachable)
                        .map(person -> Recipient.person(person, "deputy"))
                        .stream()
                        .toList();
            case "next-level" ->
                headOf(owner.flatMap(this::above), "next-level").stream().toList();
            case "duty-roster" -> onDuty(owner).stream().toList();
            default -> named(who);
        };
    }

    /** The person, or who stands in, in the place of a reader whose deadline it is not; empty if nobody can be reached. */
    Optional<Recipient> insteadOf(String readerId, String userId) {
        return substitutes.inPlaceOf(userId).filter(Addressees::reachable).map(person -> Recipient.person(
                        person, StepNotice.CONTESTED)
                .inPlaceOf(readerId));
    }

    /** Those who keep the organisation's settings; where all of them are away, all. */
    List<Recipient> administrators() {
        List<Recipient> here = withRole(Role.ADMINISTRATOR.groupId(), "nobody");
        return here.isEmpty() ? holders(Role.ADMINISTRATOR.groupId(), "nobody", Set.of()) : here;
    }

    /** Whoever can be reached at all: a notice to nobody is none. */
    List<Recipient> anybody() {
        return directory.people().stream()
                .filter(Addressees::reachable)
                .map(person -> Recipient.person(person, "nobody"))
                .toList();
    }

    /** The person or department of the id, however it stands; without an address if it cannot be reached any more. */
    Recipient known(String id, String why) {
        return directory
                .person(id)
                .map(person -> Recipient.person(person, why).reachedIf(person.active()))
                .or(() -> directory.department(id).map(department -> Recipient.department(department, why)))
                .orElseGet(() -> new Recipient(id, null, null, Locale.ENGLISH, ZoneOffset.UTC, why, ""));
    }

    /** Who leads the department now: its head, or the deputy. */
    Optional<Recipient> leaderOf(Department department) {
        return headOf(Optional.of(department), "head");
    }

    private List<Recipient> named(String who) {
        String name = who.substring(who.indexOf(':') + 1);
        return who.startsWith("role:") ? withRole(name, "role") : departmentOrHead(department(name));
    }

    /** The department that a task which is a part of its own is offered to now; it may have moved since it was promised. */
    private Optional<Department> ofTask(CaseFile caseFile, String part) {
        return processes.openTasks(caseFile.id()).stream()
                .filter(task -> task.id().equals(part))
                .flatMap(task -> task.departments().stream())
                .flatMap(id -> department(id).stream())
                .findFirst();
    }

    private List<Recipient> handler(CaseFile caseFile, String part, Optional<Department> owner) {
        Set<String> handlers = new LinkedHashSet<>();
        handlers.add(part == null ? caseFile.ownerPerson() : null);
        processes.openTasks(caseFile.id()).stream()
                .filter(task -> Objects.equals(task.part(), part) || task.id().equals(part))
                .forEach(task -> handlers.add(task.assignee()));
        List<String> known = handlers.stream()
                .filter(Objects::nonNull)
                .filter(id -> directory.person(id).filter(Addressees::reachable).isPresent())
                .toList();
        return known.isEmpty()
                ? departmentOrHead(owner)
                : known.stream()
                        .flatMap(id -> inPlaceOf(id, owner).stream())
                        .filter(distinct())
                        .toList();
    }

    /** The handler; while away the deputy, or without one the head of the department, each told for whom. */
    private Optional<Recipient> inPlaceOf(String handler, Optional<Department> owner) {
        return substitutes
                .inPlaceOf(handler)
                .filter(Addressees::reachable)
                .map(person -> person.id().equals(handler)
                        ? Recipient.person(person, "handler")
                        : Recipient.person(person, "stand-in").inPlaceOf(handler))
                .or(() -> headOf(owner, "handler-away").map(head -> head.because("handler-away", handler)));
    }

    /** Lets each recipient pass once. */
    static Predicate<Recipient> distinct() {
        Set<String> seen = new HashSet<>();
        return recipient -> seen.add(recipient.id());
    }

    private List<Recipient> departmentOrHead(Optional<Department> department) {
        return department
                .filter(found -> found.mail() != null)
                .map(found -> Recipient.department(found, "department"))
                .or(() -> headOf(department, "head"))
                .stream()
                .toList();
    }

    /** Who leads it now: the head, or the deputy where the head is away or not active, or whom their absences name. */
    private Optional<Recipient> headOf(Optional<Department> department, String why) {
        return department.flatMap(found -> substitutes.leadersOf(found).stream()
                .filter(Addressees::reachable)
                .findFirst()
                .map(person -> Recipient.person(person, person.id().equals(found.headId()) ? why : "deputy")));
    }

    private Optional<Recipient> onDuty(Optional<Department> department) {
        return department.stream()
                .flatMap(found -> substitutes.onDuty(found).stream())
                .filter(Addressees::reachable)
                .findFirst()
                .map(person -> Recipient.person(person, "duty"));
    }

    private List<Recipient> withRole(String role, String why) {
        return holders(role, why, substitutes.away());
    }

    private List<Recipient> holders(String role, String why, Set<String> without) {
        return substitutes.holding(role).stream()
                .filter(Addressees::reachable)
                .filter(person -> !without.contains(person.id()))
                .map(person -> Recipient.person(person, why))
                .toList();
    }

    private Optional<Department> above(Department department) {
        return department(department.parentId());
    }

    private Optional<Department> department(String id) {
        return Stream.ofNullable(id)
                .flatMap(known -> directory.department(known).stream())
                .filter(Department::active)
                .findFirst();
    }

    private static boolean reachable(Person person) {
        return person.active() && person.mail() != null;
    }
}
