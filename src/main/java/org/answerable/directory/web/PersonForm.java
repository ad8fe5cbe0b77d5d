package org.answerable.directory.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.directory.Person;
import org.answerable.directory.Role;

/** The form of one person, as entered. */
record PersonForm(
        String id,
        String name,
        String mail,
        String zone,
        String language,
        List<String> roles,
        List<String> departments,
        Boolean active,
        int version) {

    PersonForm {
        // A program may leave any of them out; the page shows what arrived.
        zone = Objects.requireNonNullElse(zone, "");
        language = Objects.requireNonNullElse(language, "");
        roles = FormText.texts(roles);
        departments = FormText.texts(departments);
    }

    static PersonForm empty() {
        return new PersonForm("", "", "", "Asia/Shanghai", "zh-CN", List.of(), List.of(), true, 0);
    }

    static PersonForm of(Person person) {
        return new PersonForm(
                person.id(),
                person.name(),
                person.mail(),
                person.zone().getId(),
                person.language().toLanguageTag(),
                person.roles().stream().map(Role::groupId).sorted().toList(),
                person.departments().stream().sorted().toList(),
                person.active(),
                person.version());
    }

    Person person() {
        return new Person(
                FormText.textOrNull(id),
                FormText.textOrNull(name),
                FormText.textOrNull(mail),
                FormText.zoneOrNull(zone),
                FormText.languageOrNull(language),
                chosenRoles(),
                Set.copyOf(departments),
                isActive(),
                version);
    }

    /** A box that is not ticked sends nothing. */
    private boolean isActive() {
        return Boolean.TRUE.equals(active);
    }

    public boolean isNew() {
        return version == 0;
    }

    private Set<Role> chosenRoles() {
        return Stream.of(Role.values())
                .filter(role -> roles.contains(role.groupId()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
