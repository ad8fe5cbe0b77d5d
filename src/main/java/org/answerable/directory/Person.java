package org.answerable.directory;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/**
 * A person of the organisation.
 *
 * @param id          the user id of the login
 * @param departments ids of the departments the person works in
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
        int version) {}
