package org.answerable.workplace.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.answerable.directory.Role;

/**
 * The person who looks at a page.
 *
 * @param zone        the zone in which the person sees times
 * @param departments ids of the departments the person works in
 * @param roles       what the person may do
 */
public record Reader(String id, String name, ZoneId zone, Set<String> departments, Set<Role> roles) {

    /** The groups to which work is offered: departments, and roles such as {@code manager}. */
    List<String> groups() {
        return Stream.concat(departments.stream(), roles.stream().map(Role::groupId))
                .toList();
    }
}
