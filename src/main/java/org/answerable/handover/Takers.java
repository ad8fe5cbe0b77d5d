package org.answerable.handover;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseParties;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.directory.Role;
import org.answerable.directory.Substitutes;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.engine.TaskDuties;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.stereotype.Component;

/** Who may take what: rights on the task, duties that are kept apart, and nobody the own request. */
@Component
class Takers {

    private final Directory directory;
    private final Substitutes substitutes;
    private final CaseParties parties;
    private final List<TaskDuties> duties;

    Takers(Directory directory, Substitutes substitutes, CaseParties parties, List<TaskDuties> duties) {
        this.directory = directory;
        this.substitutes = substitutes;
        this.parties = parties;
        this.duties = duties;
    }

    /** The people who are here and may take at least one of the items by department or role. */
    List<Person> of(List<WorkItem> items, String giver) {
        Set<String> away = substitutes.away();
        return directory.people().stream()
                .filter(person -> person.active() && !person.id().equals(giver) && !away.contains(person.id()))
                .filter(person -> items.stream().anyMatch(item -> belongs(item, person)))
                .toList();
    }

    /** Of the items' cases those that are the person's own request. */
    private Set<CaseId> ownRequests(List<WorkItem> items, Person person) {
        return parties.withParty(
                items.stream().map(item -> item.file().id()).collect(Collectors.toSet()), person.mail());
    }

    /** Of the items those that the person may not take, and why. */
    Map<WorkItem, FieldError> refusals(List<WorkItem> items, Person person) {
        Set<CaseId> own = ownRequests(items, person);
        Map<WorkItem, FieldError> refusals = new HashMap<>();
        items.forEach(item -> byPerson(item, person, own).ifPresent(rule -> refusals.put(item, rule)));
        Map<String, FieldError> byDuty = byDuty(
                items.stream()
                        .filter(item -> item.task() != null && !refusals.containsKey(item))
                        .map(WorkItem::task)
                        .toList(),
                person);
        items.stream()
                .filter(item ->
                        item.task() != null && byDuty.containsKey(item.task().id()))
                .forEach(item -> refusals.put(item, byDuty.get(item.task().id())));
        return refusals;
    }

    private Optional<FieldError> byPerson(WorkItem item, Person person, Set<CaseId> ownRequests) {
        if (!belongs(item, person)) {
            return Optional.of(new FieldError("receiver", "offered-to-others", names(item.groups())));
        }
        return ownRequests.contains(item.file().id())
                ? Optional.of(new FieldError("receiver", "own-request", ""))
                : Optional.empty();
    }

    private Map<String, FieldError> byDuty(List<OpenTask> tasks, Person person) {
        Map<String, FieldError> refusals = new HashMap<>();
        duties.forEach(duty -> duty.refusals(tasks, person.id()).forEach(refusals::putIfAbsent));
        return refusals;
    }

    /** A department's work is for its handlers and heads; a role's work for whoever holds the role. */
    private static boolean belongs(WorkItem item, Person person) {
        Set<String> groups = new HashSet<>();
        person.roles().forEach(role -> groups.add(role.groupId()));
        if (person.roles().contains(Role.HANDLER) || person.roles().contains(Role.DEPARTMENT_HEAD)) {
            groups.addAll(person.departments());
        }
        return item.groups().stream().anyMatch(groups::contains);
    }

    private String names(List<String> groups) {
        return groups.stream()
                .map(id -> directory.department(id).map(Department::name).orElse(id))
                .collect(Collectors.joining(", "));
    }
}
