package org.answerable.directory.sample;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.answerable.directory.Directory;
import org.answerable.directory.Logins;
import org.answerable.directory.Person;
import org.answerable.directory.Role;
import org.answerable.directory.SavePerson;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Outside the demonstration an empty directory gets one administrator, who makes everybody else. */
@Component
@Profile("!demonstration")
class FirstAdministrator {

    static final String ID = "administrator";

    private final Directory directory;
    private final SavePerson savePerson;
    private final Logins logins;

    FirstAdministrator(Directory directory, SavePerson savePerson, Logins logins) {
        this.directory = directory;
        this.savePerson = savePerson;
        this.logins = logins;
    }

    /**
     * Makes the administrator if there are no people at all.
     *
     * @return the administrator's temporary password, to be shown once; empty if there were people
     */
    @Transactional
    Map<Person, String> makeIfNobodyIsThere() {
        if (!directory.people().isEmpty()) {
            return Map.of();
        }
        Person administrator = savePerson.save(new Person(
                ID,
                "Administrator",
                null,
                ZoneOffset.UTC,
                Locale.ENGLISH,
                Set.of(Role.ADMINISTRATOR),
                Set.of(),
                true,
                0));
        return Map.of(administrator, logins.issue(ID));
    }
}
