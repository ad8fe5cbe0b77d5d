package org.answerable.directory.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.directory.Department;
import org.answerable.directory.Person;
import org.answerable.directory.Role;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The departments and people of {@code sql/sample/organisation.yaml}; mail addresses end in a domain that never exists. */
record SampleOrganisation(List<SampleDepartment> departments, List<SamplePerson> people) {

    private static final String FILE = "sql/sample/organisation.yaml";
    private static final String MAIL_DOMAIN = "@answerable.example";

    /** Reads the file. */
    static SampleOrganisation read() {
        try {
            var sources = new YamlPropertySourceLoader().load(FILE, new ClassPathResource(FILE));
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("", Bindable.of(SampleOrganisation.class))
                    .get();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The sample organisation cannot be read", unreadable);
        }
    }

    record SampleDepartment(
            String id,
            String name,
            String calendar,
            ZoneId zone,
            Locale language,
            String head,
            String deputy,
            @DefaultValue List<String> duty,
            String parent,
            @DefaultValue("false") boolean supplier) {

        Department withoutPeople() {
            return new Department(
                    id,
                    name,
                    null,
                    null,
                    List.of(),
                    id + MAIL_DOMAIN,
                    zone,
                    language,
                    calendar,
                    parent,
                    supplier,
                    true,
                    0);
        }

        Department withPeople() {
            return new Department(
                    id,
                    name,
                    head,
                    deputy,
                    duty,
                    id + MAIL_DOMAIN,
                    zone,
                    language,
                    calendar,
                    parent,
                    supplier,
                    true,
                    1);
        }
    }

    record SamplePerson(
            String id,
            String name,
            ZoneId zone,
            Locale language,
            @DefaultValue Set<String> roles,
            @DefaultValue Set<String> departments) {

        Person person() {
            return new Person(id, name, id + MAIL_DOMAIN, zone, language, heldRoles(), departments, true, 0);
        }

        private Set<Role> heldRoles() {
            return roles.stream()
                    .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT).replace('-', '_')))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
