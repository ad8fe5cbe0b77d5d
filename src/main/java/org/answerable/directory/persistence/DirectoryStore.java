package org.answerable.directory.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.answerable.directory.Change;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.LoginState;
import org.answerable.directory.Person;
import org.answerable.directory.Role;
import org.answerable.platform.TransactionMemo;
import org.springframework.stereotype.Repository;

/**
 * The directory in the database. Nothing is cached beyond a transaction: several nodes share the rows, and a look-up takes two or
 * three reads by key. For this module only; others use {@link Directory} and the use cases.
 */
@Repository
public class DirectoryStore implements Directory {

    private static final String ALL = "";

    private final DirectoryMapper mapper;
    private final TransactionMemo<String, Department> seenDepartments = new TransactionMemo<>();
    private final TransactionMemo<String, List<Department>> seenLists = new TransactionMemo<>();
    private final TransactionMemo<String, Person> seenPeople = new TransactionMemo<>();

    DirectoryStore(DirectoryMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<Department> department(String departmentId) {
        return departmentId == null
                ? Optional.empty()
                : Optional.ofNullable(seenDepartments.get(departmentId, this::readDepartment));
    }

    private Department readDepartment(String departmentId) {
        return selectDepartments(departmentId).stream().findFirst().orElse(null);
    }

    private Person readPerson(String userId) {
        return selectPeople(userId, null).stream().findFirst().orElse(null);
    }

    @Override
    public List<Department> departments() {
        return seenLists.get(ALL, all -> {
            List<Department> departments = selectDepartments(null);
            departments.forEach(department -> seenDepartments.put(department.id(), department));
            return departments;
        });
    }

    @Override
    public Optional<Person> person(String userId) {
        return userId == null ? Optional.empty() : Optional.ofNullable(seenPeople.get(userId, this::readPerson));
    }

    @Override
    public List<Person> peopleOf(String departmentId) {
        return departmentId == null ? List.of() : selectPeople(null, departmentId);
    }

    @Override
    public List<Person> people() {
        return selectPeople(null, null);
    }

    /** The ids of the active people who hold the role. */
    public List<String> activeHolders(Role role) {
        return mapper.selectActiveHolders(role.name());
    }

    /** What sessions of the person depend on. */
    public Optional<LoginState> loginState(String userId) {
        return Optional.ofNullable(mapper.selectLogin(userId)).map(LoginRow::state);
    }

    /** The changes of one person or department, newest first. */
    public List<Change> changesOf(Change.Subject subject, String id) {
        return mapper.selectChanges(ChangeRow.kind(subject), id).stream()
                .map(ChangeRow::change)
                .toList();
    }

    /** Adds the department with the version it carries. */
    public void insert(Department department) {
        forgetDepartments();
        mapper.insertDepartment(DepartmentRow.of(department));
        insertDutyRoster(department);
    }

    /** Writes the department over the version it carries; false if that is not the present one. */
    public boolean update(Department department) {
        forgetDepartments();
        boolean current = mapper.updateDepartment(DepartmentRow.of(department)) == 1;
        if (current) {
            mapper.deleteDutyRoster(department.id());
            insertDutyRoster(department);
        }
        return current;
    }

    /** Adds the person with the version it carries. */
    public void insert(Person person) {
        seenPeople.forgetAll();
        mapper.insertPerson(PersonRow.of(person));
        insertBelongings(person);
    }

    /** Writes the person over the version it carries; false if that is not the present one. */
    public boolean update(Person person) {
        seenPeople.forgetAll();
        boolean current = mapper.updatePerson(PersonRow.of(person)) == 1;
        if (current) {
            mapper.deleteRoles(person.id());
            mapper.deleteMemberships(person.id());
            insertBelongings(person);
        }
        return current;
    }

    /** Notes a new password over the version the person carries; false if that is not the present one. */
    public boolean updatePassword(Person person, boolean temporary, Instant at) {
        seenPeople.forgetAll();
        return mapper.updatePassword(person.id(), person.version(), temporary, at) == 1;
    }

    /** Adds a change. */
    public void insert(Change change) {
        mapper.insertChange(ChangeRow.of(change));
    }

    private void forgetDepartments() {
        seenDepartments.forgetAll();
        seenLists.forgetAll();
    }

    private List<Department> selectDepartments(String idOrNull) {
        Map<String, List<String>> rosters = BelongsRow.byOwner(mapper.selectDutyRosters(idOrNull));
        return mapper.selectDepartments(idOrNull).stream()
                .map(row -> row.department(rosters.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private List<Person> selectPeople(String idOrNull, String departmentIdOrNull) {
        Map<String, List<String>> roles = BelongsRow.byOwner(mapper.selectRoles(idOrNull, departmentIdOrNull));
        Map<String, List<String>> departments =
                BelongsRow.byOwner(mapper.selectMemberships(idOrNull, departmentIdOrNull));
        return mapper.selectPeople(idOrNull, departmentIdOrNull).stream()
                .map(row -> row.person(
                        roles.getOrDefault(row.id(), List.of()), departments.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private void insertDutyRoster(Department department) {
        if (!department.dutyRoster().isEmpty()) {
            mapper.insertDutyRoster(department.id(), department.dutyRoster());
        }
    }

    private void insertBelongings(Person person) {
        if (!person.roles().isEmpty()) {
            mapper.insertRoles(
                    person.id(),
                    person.roles().stream().map(Role::name).sorted().toList());
        }
        if (!person.departments().isEmpty()) {
            mapper.insertMemberships(
                    person.id(), person.departments().stream().sorted().toList());
        }
    }
}
