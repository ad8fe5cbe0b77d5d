package org.answerable.notification.web;

import java.security.Principal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.notification.rendering.ReaderValues;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the person logged in reads times. */
@Component
class ReaderZone {

    private final Directory directory;
    private final MessageSource texts;

    ReaderZone(Directory directory, MessageSource texts) {
        this.directory = directory;
        this.texts = texts;
    }

    ReaderValues of(Principal reader, Locale language) {
        ZoneId zone = reader == null
                ? ZoneOffset.UTC
                : directory.person(reader.getName()).map(Person::zone).orElse(ZoneOffset.UTC);
        return new ReaderValues(texts, language, zone);
    }
}
