package org.answerable.workplace.web;

import java.security.Principal;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.answerable.directory.Directory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Knows who looks at a page, and how to speak to them. */
@Component
public class Readers {

    private final Directory directory;
    private final MessageSource messages;

    Readers(Directory directory, MessageSource messages) {
        this.directory = directory;
        this.messages = messages;
    }

    public Reader of(Principal login) {
        return directory
                .person(login.getName())
                .map(person ->
                        new Reader(person.id(), person.name(), person.zone(), person.departments(), person.roles()))
                .orElseGet(() -> new Reader(login.getName(), login.getName(), ZoneOffset.UTC, Set.of(), Set.of()));
    }

    public Wording wording(Reader reader, Locale locale) {
        return new Wording(messages, directory, locale, reader.zone());
    }
}
