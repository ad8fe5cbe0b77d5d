package org.answerable.directory;

import java.util.List;
import java.util.stream.Stream;
import org.answerable.engine.Identities;
import org.springframework.stereotype.Component;

/** Keeps the login store in step with the people: an active person has a user with exactly the groups of roles and departments. */
@Component
class LoginStore {

    static final String ROLE_GROUP_TYPE = "ROLE";

    private final Identities identities;
    private final NewPassword newPassword;

    LoginStore(Identities identities, NewPassword newPassword) {
        this.identities = identities;
        this.newPassword = newPassword;
    }

    /** Makes the user of a new person. */
    void open(Person person, String password) {
        if (person.active()) {
            write(person, password);
        }
    }

    /** Follows a change of the person. */
    void follow(Person before, Person after) {
        if (!after.active()) {
            identities.deleteUser(after.id());
        } else if (before.active()) {
            write(after, null);
        } else {
            // Who comes back gets a password that nobody knows, until one is issued.
            write(after, newPassword.generate());
        }
    }

    /** Writes user, password if one is given, and groups. */
    void write(Person person, String passwordOrNull) {
        person.roles().forEach(role -> identities.saveGroup(role.groupId(), role.groupId(), ROLE_GROUP_TYPE));
        identities.saveUser(person.id(), person.name(), person.mail(), passwordOrNull, groupsOf(person));
    }

    private static List<String> groupsOf(Person person) {
        return Stream.concat(person.roles().stream().map(Role::groupId), person.departments().stream())
                .sorted()
                .toList();
    }
}
