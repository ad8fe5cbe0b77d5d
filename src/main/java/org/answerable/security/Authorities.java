package org.answerable.security;

import java.util.List;
import java.util.stream.Stream;
import org.answerable.directory.LoginState;
import org.answerable.directory.Person;
import org.answerable.directory.Role;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The authorities of a person: {@code ROLE_<role>} and {@code DEPT_<department id>}. */
final class Authorities {

    /** All that somebody has who must choose an own password first. */
    static final String PASSWORD_TEMPORARY = "PASSWORD_TEMPORARY";

    /** The names of all roles, as {@code hasAnyRole} takes them. */
    static final String[] ANY_ROLE = Stream.of(Role.values()).map(Role::name).toArray(String[]::new);

    /** The names of the roles that see figures, see {@code IndicatorAccess}. */
    static final String[] FIGURES = Stream.of(Role.MANAGER, Role.AUDITOR, Role.DEPARTMENT_HEAD)
            .map(Role::name)
            .toArray(String[]::new);

    private Authorities() {}

    static List<GrantedAuthority> of(Person person, LoginState state) {
        if (state.passwordTemporary()) {
            return List.of(new SimpleGrantedAuthority(PASSWORD_TEMPORARY));
        }
        return Stream.concat(
                        person.roles().stream().map(role -> "ROLE_" + role.name()),
                        person.departments().stream().map(department -> "DEPT_" + department))
                .sorted()
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }
}
