package org.answerable.directory;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.answerable.directory.Change.Subject;
import org.answerable.directory.persistence.DirectoryStore;
import org.answerable.engine.Identities;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passwords of people, and what a running session has to follow. A password is never stored or logged in clear. */
@Component
public class Logins {

    /** The shortest password that a person may choose, in characters. */
    public static final int SHORTEST = 10;

    private static final int LONGEST = 200;

    private final DirectoryStore store;
    private final DirectoryChanges changes;
    private final LoginStore logins;
    private final Identities identities;
    private final NewPassword newPassword;
    private final Clock clock;

    Logins(
            DirectoryStore store,
            DirectoryChanges changes,
            LoginStore logins,
            Identities identities,
            NewPassword newPassword,
            Clock clock) {
        this.store = store;
        this.changes = changes;
        this.logins = logins;
        this.identities = identities;
        this.newPassword = newPassword;
        this.clock = clock;
    }

    /** What the person's sessions depend on; empty if there is no such person. One look-up by key. */
    public Optional<LoginState> state(String userId) {
        return store.loginState(userId);
    }

    /**
     * Gives the person a new, random password, which is valid only until the person has chosen an own one.
     *
     * @return the password, to be shown once
     * @throws org.answerable.platform.NotFoundException if there is no such active person
     */
    @Transactional
    public String issue(String userId) {
        String password = newPassword.generate();
        write(active(userId), password, true);
        return password;
    }

    /** A random password for a new person, easy to read out and to type, about 99 bits. */
    public String random() {
        return newPassword.generate();
    }

    /** Sets the person's password as it is given, to keep. */
    @Transactional
    public void set(String userId, String password) {
        write(active(userId), password, false);
    }

    /**
     * The person changes the own password.
     *
     * @throws InvalidInputException naming {@code present} if that password is wrong, {@code chosen} if the new one is too
     *     short, too long, or the user id or the old password again
     */
    @Transactional(noRollbackFor = InvalidInputException.class)
    public void change(String userId, String present, String chosen) {
        Person person = active(userId);
        new Rules()
                .require(chosen.length() >= SHORTEST, "chosen", "too-short", String.valueOf(SHORTEST))
                .require(chosen.length() <= LONGEST, "chosen", "too-long", String.valueOf(LONGEST))
                .require(!chosen.equals(present), "chosen", "same-again", "")
                .require(!chosen.equalsIgnoreCase(userId), "chosen", "guessable", "")
                .check();
        if (!identities.checkPassword(userId, present)) {
            throw new InvalidInputException(List.of(new FieldError("present", "wrong-password", "")));
        }
        write(person, chosen, false);
    }

    private void write(Person person, String password, boolean temporary) {
        if (!store.updatePassword(person, temporary, clock.instant())) {
            throw changes.stale(Subject.PERSON, person.id(), person.version());
        }
        changes.changed(Subject.PERSON, person.id(), person.version() + 1, List.of("password"));
        logins.write(person, password);
    }

    private Person active(String userId) {
        return store.person(userId).filter(Person::active).orElseThrow(() -> changes.unknown(Subject.PERSON, userId));
    }
}
