package org.answerable.directory;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A person of the organisation; roles and departments are kept in order.
 *
 * @param id          the user id of the login
 * @param mail        the person's own address, or null
 * @param departments ids of the departments the person works in
 * @param version     0 for one that is not stored yet
 */
public record Person(
        String id,
        String name,
        String mail,
        ZoneId zone,
        Locale language,
        Set<Role> roles,
        Set<String> departments,
        boolean active,
        int version) {

    public Person {
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
        departments = Collections.unmodifiableSet(new TreeSet<>(departments));
    }

    /** The same person as another version. */
    public Person withVersion(int other) {
        return new Person(id, name, mail, zone, language, roles, departments, active, other);
    }
}
