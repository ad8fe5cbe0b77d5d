package org.answerable.directory.sample;

import java.util.LinkedHashMap;
import java.util.List;
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
     * Loads the organisation if the directory is empty; without a shared password everybody gets a random one. On a later
     * start another shared password than last time is given to every person of the sample who is still here.
     *
     * @return the random passwords, to be shown once, in the order of the file; empty if none were made
     */
    @Transactional
    Map<Person, String> load(String sharedPasswordOrNull) {
        SampleOrganisation sample = SampleOrganisation.read();
        if (directory.people().isEmpty() && directory.departments().isEmpty()) {
            return save(sample, sharedPasswordOrNull);
        }
        if (sharedPasswordOrNull != null) {
            share(sample, sharedPasswordOrNull);
        }
        return Map.of();
    }

    private Map<Person, String> save(SampleOrganisation sample, String sharedPasswordOrNull) {
        Map<Person, String> passwords = new LinkedHashMap<>();
        sample.departments().forEach(department -> saveDepartment.save(department.withoutPeople()));
        sample.people().forEach(entry -> {
            String password = sharedPasswordOrNull == null ? logins.random() : sharedPasswordOrNull;
            passwords.put(savePerson.create(entry.person(), password), password);
        });
        sample.departments().forEach(department -> saveDepartment.save(department.withPeople()));
        return sharedPasswordOrNull == null ? passwords : Map.of();
    }

    /** The first person tells whether the setting has changed: checking all would cost a strong hash each at every start. */
    private void share(SampleOrganisation sample, String password) {
        List<String> present = sample.people().stream()
                .map(SampleOrganisation.SamplePerson::id)
                .filter(id -> directory.person(id).filter(Person::active).isPresent())
                .toList();
        if (!present.isEmpty() && !identities.checkPassword(present.get(0), password)) {
            present.forEach(id -> logins.set(id, password));
        }
    }
}
