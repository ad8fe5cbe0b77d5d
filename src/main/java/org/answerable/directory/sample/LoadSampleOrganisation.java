package org.answerable.directory.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import org.answerable.directory.Directory;
import org.answerable.directory.Logins;
import org.answerable.directory.Person;
import org.answerable.directory.SaveDepartment;
import org.answerable.directory.SavePerson;
import org.answerable.engine.Identities;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the sample organisation into an empty directory. */
@Component
@Profile("demonstration")
class LoadSampleOrganisation {

    private final Directory directory;
    private final SaveDepartment saveDepartment;
    private final SavePerson savePerson;
    private final Logins logins;
    private final Identities identities;

    LoadSampleOrganisation(
            Directory directory,
            SaveDepartment saveDepartment,
            SavePerson savePerson,
            Logins logins,
            Identities identities) {
        this.directory = directory;
        this.saveDepartment = saveDepartment;
        this.savePerson = savePerson;
        this.logins = logins;
        this.identities = identities;
    }

    /**
     * Loads the organisation if the directory is empty; without a shared password everybody gets a random one. With a shared
     * password, every person of the sample who is still here has it afterwards, also on later starts. One transaction.
     *
     * @return the random passwords, to be shown once, in the order of the file; empty if none were made
     */
    @Transactional
    Map<Person, String> load(String sharedPasswordOrNull) {
        SampleOrganisation sample = SampleOrganisation.read();
        boolean fresh = directory.people().isEmpty() && directory.departments().isEmpty();
        if (fresh) {
            save(sample);
        }
        if (sharedPasswordOrNull != null) {
            share(sample, sharedPasswordOrNull);
            return Map.of();
        }
        return fresh ? issue(sample) : Map.of();
    }

    private void save(SampleOrganisation sample) {
        sample.departments().forEach(department -> saveDepartment.save(department.withoutPeople()));
        sample.people().forEach(person -> savePerson.save(person.person()));
        sample.departments().forEach(department -> saveDepartment.save(department.withPeople()));
    }

    private void share(SampleOrganisation sample, String password) {
        sample.people().stream()
                .map(SampleOrganisation.SamplePerson::id)
                .filter(id -> directory.person(id).filter(Person::active).isPresent())
                .filter(id -> !identities.checkPassword(id, password))
                .forEach(id -> logins.set(id, password));
    }

    private Map<Person, String> issue(SampleOrganisation sample) {
        Map<Person, String> issued = new LinkedHashMap<>();
        sample.people().forEach(entry -> {
            String password = logins.issueLasting(entry.id());
            issued.put(directory.person(entry.id()).orElseThrow(), password);
        });
        return issued;
    }
}
