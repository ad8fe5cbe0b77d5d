package org.answerable.directory.persistence;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.directory.Person;
import org.answerable.directory.Role;

/** A row of person, without what only logins need. */
record PersonRow(String id, String name, String mail, String zone, String language, boolean active, int version) {

    static PersonRow of(Person person) {
        return new PersonRow(
                person.id(),
                person.name(),
                person.mail(),
                person.zone().getId(),
                person.language().toLanguageTag(),
                person.active(),
                person.version());
    }

    Person person(List<String> roles, List<String> departments) {
        return new Person(
                id,
                name,
                mail,
                ZoneId.of(zone),
                Locale.forLanguageTag(language),
                roles.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(departments),
                active,
                version);
    }
}
