package org.answerable.directory;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.answerable.directory.persistence.DirectoryStore;
import org.answerable.engine.Identities;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates and changes departments; the group of the login store follows in the same transaction. */
@Component
public class SaveDepartment {

    /** Type of the groups that stand for departments. */
    public static final String GROUP_TYPE = "DEPARTMENT";

    private final DirectoryStore store;
    private final DirectoryChanges changes;
    private final Identities identities;
    private final KnownCalendars calendars;

    SaveDepartment(DirectoryStore store, DirectoryChanges changes, Identities identities, KnownCalendars calendars) {
        this.store = store;
        this.changes = changes;
        this.identities = identities;
        this.calendars = calendars;
    }

    /**
     * Creates the department if its version is 0, else changes that version of it.
     *
     * @return the department as it is now, with its new version
     * @throws InvalidInputException                        if a field breaks a rule
     * @throws org.answerable.platform.StaleException       if it was changed in between
     * @throws org.answerable.platform.NotFoundException    if there is no such department to change
     */
    @Transactional
    public Department save(Department wanted) {
        check(wanted);
        Department saved = wanted.version() == 0 ? create(wanted) : change(wanted);
        identities.saveGroup(saved.id(), saved.name(), GROUP_TYPE);
        return saved;
    }

    private Department create(Department wanted) {
        Department first = wanted.withVersion(1);
        try {
            store.insert(first);
        } catch (DuplicateKeyException taken) {
            throw new InvalidInputException(List.of(new FieldError("id", "taken", wanted.id())));
        }
        changes.created(Change.Subject.DEPARTMENT, first.id());
        return first;
    }

    private Department change(Department wanted) {
        Department before = store.department(wanted.id())
                .orElseThrow(() -> changes.unknown(Change.Subject.DEPARTMENT, wanted.id()));
        List<String> fields = ChangedFields.between(before, wanted);
        if (fields.isEmpty() && before.version() == wanted.version()) {
            return before;
        }
        if (!store.update(wanted)) {
            throw changes.stale(Change.Subject.DEPARTMENT, wanted.id(), wanted.version());
        }
        Department after = wanted.withVersion(wanted.version() + 1);
        changes.changed(Change.Subject.DEPARTMENT, after.id(), after.version(), fields);
        return after;
    }

    private void check(Department wanted) {
        Rules rules = new Rules()
                .id("id", wanted.id(), Rules.ID_LENGTH)
                .require(!ReservedGroups.contains(wanted.id()), "id", "reserved", "")
                .name("name", wanted.name())
                .mail("mail", wanted.mail())
                .id("calendarId", wanted.calendarId(), Rules.CALENDAR_LENGTH)
                .require(calendars.isKnown(wanted.calendarId()), "calendarId", "unknown", wanted.calendarId())
                .require(wanted.zone() != null, "zone", "required", "")
                .require(wanted.language() != null, "language", "required", "");
        requirePerson(rules, "headId", wanted.headId());
        requirePerson(rules, "deputyId", wanted.deputyId());
        wanted.dutyRoster().forEach(id -> requirePerson(rules, "dutyRoster", id));
        rules.require(
                new HashSet<>(wanted.dutyRoster()).size() == wanted.dutyRoster().size(), "dutyRoster", "twice", "");
        requireParent(rules, wanted);
        rules.check();
    }

    private void requirePerson(Rules rules, String field, String id) {
        if (id != null) {
            Optional<Person> person = store.person(id);
            rules.require(person.isPresent(), field, "unknown", id)
                    .require(person.map(Person::active).orElse(true), field, "inactive", id);
        }
    }

    private void requireParent(Rules rules, Department wanted) {
        if (wanted.parentId() != null) {
            rules.require(store.department(wanted.parentId()).isPresent(), "parentId", "unknown", wanted.parentId())
                    .require(!ancestors(wanted.parentId()).contains(wanted.id()), "parentId", "circle", wanted.id());
        }
    }

    private Set<String> ancestors(String id) {
        Set<String> seen = new HashSet<>();
        Stream.iterate(id, next -> next != null && seen.add(next), this::parentOf)
                .forEach(ignored -> {});
        return seen;
    }

    private String parentOf(String id) {
        return store.department(id).map(Department::parentId).orElse(null);
    }
}
