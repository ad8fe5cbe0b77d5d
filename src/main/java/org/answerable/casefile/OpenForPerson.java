package org.answerable.casefile;

import java.util.Locale;
import java.util.Optional;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.springframework.stereotype.Component;

/** Opens cases that our own people ask for: in the person's language, and open to the person's first department. */
@Component
public class OpenForPerson {

    private final CaseFiles caseFiles;
    private final Directory directory;

    OpenForPerson(CaseFiles caseFiles, Directory directory) {
        this.caseFiles = caseFiles;
        this.directory = directory;
    }

    /**
     * Opens it at its first stage.
     *
     * @param asked its locale is that of the person, whatever it says
     * @param person user id
     */
    public CaseFile open(NewCase asked, Stage first, String person) {
        Optional<Person> asking = directory.person(person);
        Locale language = asking.map(Person::language).orElse(Locale.ENGLISH);
        CaseFile opened = caseFiles.open(asked.in(language.toLanguageTag()), first);
        asking.map(Person::departments).stream()
                .flatMap(departments -> departments.stream().limit(1))
                .forEach(department -> caseFiles.involve(opened.id(), department));
        return opened;
    }
}
