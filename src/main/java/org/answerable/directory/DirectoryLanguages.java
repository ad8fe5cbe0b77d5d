package org.answerable.directory;

import java.util.Locale;
import org.answerable.platform.PersonLanguages;
import org.springframework.stereotype.Component;

/** The languages that stand in the directory. */
@Component
class DirectoryLanguages implements PersonLanguages {

    private final Directory directory;

    DirectoryLanguages(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Locale of(String userId) {
        return directory.person(userId).map(Person::language).orElse(Locale.ENGLISH);
    }
}
