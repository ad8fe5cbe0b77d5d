package org.answerable.directory;

import java.util.List;
import java.util.stream.Collectors;
import org.answerable.directory.Change.Subject;
import org.answerable.directory.persistence.DirectoryStore;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates and changes people; the user of the login store and its groups follow in the same transaction. */
@Component
public class SavePerson {

    private final DirectoryStore store;
    private final DirectoryChanges changes;
    private final LoginStore logins;
    private final NewPassword newPassword;
    private final RemainingWork work;

    /** The work is asked for when somebody leaves; whoever knows it knows people too. */
    SavePerson(
            DirectoryStore store,
            DirectoryChanges changes,
            LoginStore logins,
            NewPassword newPassword,
            @Lazy RemainingWork work) {
        this.store = store;
        this.changes = changes;
        this.logins = logins;
        this.newPassword = newPassword;
        this.work = work;
    }

    /**
     * Creates the person if the version is 0, else changes that version. A new person, or one who comes back, cannot log in
     * before {@link Logins} has set or issued a password; an inactive one loses the login.
     *
     * @return the person as it is now, with its new version
     * @throws InvalidInputException                     if a field breaks a rule
     * @throws org.answerable.platform.StaleException    if it was changed in between
     * @throws org.answerable.platform.NotFoundException if there is no such person to change
     */
    @Transactional
    public Person save(Person wanted) {
        return wanted.version() == 0 ? create(wanted, newPassword.generate()) : change(wanted);
    }

    /**
     * Creates the person with a password to keep.
     *
     * @return the person with version 1
     * @throws InvalidInputException if a field breaks a rule
     */
    @Transactional
    public Person create(Person wanted, String password) {
        check(wanted);
        Person first = wanted.withVersion(1);
        try {
            store.insert(first);
        } catch (DuplicateKeyException taken) {
            throw new InvalidInputException(List.of(new FieldError("id", "taken", wanted.id())));
        }
        changes.created(Subject.PERSON, first.id());
        logins.open(first, password);
        return first;
    }

    private Person change(Person wanted) {
        Person before = store.person(wanted.id()).orElseThrow(() -> changes.unknown(Subject.PERSON, wanted.id()));
        int inHand = before.active() && !wanted.active() ? work.of(wanted.id()) : 0;
        rules(wanted)
                .require(inHand == 0, "active", "work-remains", String.valueOf(inHand))
                .check();
        List<String> fields = ChangedFields.between(before, wanted);
        if (fields.isEmpty() && before.version() == wanted.version()) {
            return before;
        }
        if (!store.update(wanted)) {
            throw changes.stale(Subject.PERSON, wanted.id(), wanted.version());
        }
        Person after = wanted.withVersion(wanted.version() + 1);
        changes.changed(Subject.PERSON, after.id(), after.version(), fields);
        logins.follow(before, after);
        return after;
    }

    /** Checks everything that could forbid that the person leaves, but for the work in hand. */
    void requireFree(Person wanted) {
        rules(wanted).check();
        Person before = store.person(wanted.id()).orElseThrow(() -> changes.unknown(Subject.PERSON, wanted.id()));
        if (before.version() != wanted.version()) {
            throw changes.stale(Subject.PERSON, wanted.id(), wanted.version());
        }
    }

    private void check(Person wanted) {
        rules(wanted).check();
    }

    private Rules rules(Person wanted) {
        Rules rules = new Rules()
                .id("id", wanted.id(), Rules.ID_LENGTH)
                .name("name", wanted.name())
                .mail("mail", wanted.mail())
                .require(wanted.zone() != null, "zone", "required", "")
                .require(wanted.language() != null, "language", "required", "")
                .require(!wanted.active() || !wanted.roles().isEmpty(), "roles", "required", "");
        for (String department : wanted.departments()) {
            rules.require(store.department(department).isPresent(), "departments", "unknown", department);
        }
        if (wanted.id() != null) {
            checkLeaving(wanted, rules);
        }
        return rules;
    }

    /** Who goes must not be missed. */
    private void checkLeaving(Person wanted, Rules rules) {
        if (!wanted.active()) {
            String inCharge = inChargeOf(wanted.id());
            rules.require(inCharge.isEmpty(), "active", "still-in-charge", inCharge);
        }
        boolean administrates = wanted.active() && wanted.roles().contains(Role.ADMINISTRATOR);
        rules.require(administrates || !isLastAdministrator(wanted.id()), "roles", "last-administrator", "");
    }

    private String inChargeOf(String personId) {
        return store.departments().stream()
                .filter(Department::active)
                .filter(department -> personId.equals(department.headId())
                        || personId.equals(department.deputyId())
                        || department.dutyRoster().contains(personId))
                .map(Department::id)
                .collect(Collectors.joining(", "));
    }

    private boolean isLastAdministrator(String personId) {
        return store.activeHolders(Role.ADMINISTRATOR).equals(List.of(personId));
    }
}
