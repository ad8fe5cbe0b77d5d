package org.answerable.deadline.usecase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.Profiles;
import org.answerable.deadline.model.Contest;
import org.answerable.deadline.model.Promise;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.directory.Substitutes;
import org.answerable.engine.DecisionTables;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;

/**
 * Who decides a contest: whoever leads the department that {@code case-routing} names for {@value #MATTER}, else the one whose turn it is,
 * or a department above it; never who contests.
 */
@Component
class ContestApprovers {

    static final String MATTER = "deadline-contest";
    private static final String TABLE = "case-routing";

    private final Directory directory;
    private final Substitutes substitutes;
    private final DecisionTables tables;
    private final Profiles profiles;

    ContestApprovers(Directory directory, Substitutes substitutes, DecisionTables tables, Profiles profiles) {
        this.directory = directory;
        this.substitutes = substitutes;
        this.tables = tables;
        this.profiles = profiles;
    }

    /** The department that decides: the first one, upwards, that somebody else than the contester leads; empty if there is none. */
    Optional<String> department(CaseFile file, Promise promise, String contester) {
        return upwards(first(file, promise)).stream()
                .filter(department ->
                        appointed(department).anyMatch(person -> !person.id().equals(contester)))
                .map(Department::id)
                .findFirst();
    }

    private String first(CaseFile file, Promise promise) {
        return Stream.of(
                        Optional.ofNullable(named(file)),
                        Optional.ofNullable(promise.view().department()),
                        Optional.ofNullable(file.ownerDepartment()))
                .flatMap(Optional::stream)
                .filter(id ->
                        directory.department(id).filter(Department::active).isPresent())
                .findFirst()
                .orElseGet(() -> profiles.frontDesk(file.profile()));
    }

    private String named(CaseFile file) {
        return tables.evaluate(TABLE, file.facts(MATTER)).rows().stream()
                .map(row -> row.get("department"))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .findFirst()
                .orElse(null);
    }

    /** Those who may decide, who is here first within each department: they lead the department that decides, or one above it. */
    List<Person> of(Contest contest) {
        return upwards(contest.departmentId()).stream()
                .flatMap(this::appointed)
                .filter(person -> !person.id().equals(contest.contestedBy()))
                .distinct()
                .toList();
    }

    /**
     * Refuses the person who may not decide.
     *
     * @throws org.answerable.platform.InvalidInputException if the person contested it, or leads none of the departments
     */
    void require(Contest contest, String userId) {
        if (userId.equals(contest.contestedBy())) {
            throw WrittenField.refused("person", "asked-it", "");
        }
        List<Person> may = of(contest);
        if (may.stream().noneMatch(person -> person.id().equals(userId))) {
            throw WrittenField.refused(
                    "person",
                    "for-heads",
                    String.join(", ", may.stream().map(Person::name).toList()));
        }
    }

    /** Head and deputy, whether here or not, and whom their absences name. */
    private Stream<Person> appointed(Department department) {
        return Stream.concat(
                        substitutes.leadersOf(department).stream(),
                        Stream.of(department.headId(), department.deputyId())
                                .filter(Objects::nonNull)
                                .flatMap(id -> directory.person(id).stream()))
                .filter(Person::active);
    }

    private List<Department> upwards(String departmentId) {
        List<Department> found = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        Optional<Department> next = directory.department(departmentId);
        while (next.isPresent() && seen.add(next.get().id())) {
            found.add(next.get());
            next = Optional.ofNullable(next.get().parentId()).flatMap(directory::department);
        }
        return found;
    }
}
