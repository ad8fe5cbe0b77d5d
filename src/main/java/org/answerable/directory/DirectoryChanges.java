package org.answerable.directory;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.answerable.directory.Change.Subject;
import org.answerable.directory.persistence.DirectoryStore;
import org.answerable.platform.Acting;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.springframework.stereotype.Component;

/** Writes down who changed what in the directory, and tells it to whoever comes too late. */
@Component
class DirectoryChanges {

    private static final int FIRST_VERSION = 1;

    private final DirectoryStore store;
    private final Clock clock;

    DirectoryChanges(DirectoryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void created(Subject subject, String id) {
        changed(subject, id, FIRST_VERSION, List.of("created"));
    }

    void changed(Subject subject, String id, int version, List<String> fields) {
        store.insert(
                new Change(subject, id, version, clock.instant(), Acting.actor().id(), fields));
    }

    /** The refusal of a change that was made on an old version: says who changed which fields since. */
    StaleException stale(Subject subject, String id, int version) {
        String since = store.changesOf(subject, id).stream()
                .filter(change -> change.version() > version)
                .map(change -> "%s by %s at %s".formatted(String.join(", ", change.fields()), change.by(), change.at()))
                .collect(Collectors.joining("; "));
        return new StaleException("The %s '%s' was changed in between: %s".formatted(word(subject), id, since));
    }

    NotFoundException unknown(Subject subject, String id) {
        return new NotFoundException("There is no %s '%s'".formatted(word(subject), id));
    }

    private static String word(Subject subject) {
        return subject.name().toLowerCase(Locale.ROOT);
    }
}
