package org.answerable.schedule.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.schedule.Entry;
import org.answerable.window.Reach;
import org.answerable.workplace.web.Wording;

/** Entries of the calendar in the reader's words. */
final class ScheduleWords {

    private ScheduleWords() {}

    /** Number and subject of work, the reason of a freeze, what a maintenance window is for. */
    static String title(Entry entry, Wording words) {
        if (Entry.MAINTENANCE.equals(entry.kind())) {
            return words.text("schedule.kind.maintenance") + ": " + reach(entry.reach(), words);
        }
        if (Entry.FREEZE.equals(entry.kind())) {
            return words.text("schedule.kind.freeze") + ": " + entry.title();
        }
        String subject = entry.readable() ? words.subject(entry.title()) : words.text("schedule.others");
        return entry.number() + " · " + subject;
    }

    /** What it touches. */
    static String where(Entry entry, Wording words) {
        return Entry.MAINTENANCE.equals(entry.kind()) || !entry.readable() ? "" : reach(entry.reach(), words);
    }

    /** The state of the case. */
    static String state(Entry entry, Wording words) {
        return entry.state() == null || !entry.readable() ? "" : words.label("state", entry.state());
    }

    /** Departments by name, services and items; all for nothing named. */
    static String reach(Reach reach, Wording words) {
        if (reach.isEmpty()) {
            return words.text("schedule.everything");
        }
        return Stream.of(
                        reach.departments().stream().map(words::department),
                        reach.services().stream(),
                        reach.items().stream())
                .flatMap(names -> names)
                .collect(Collectors.joining(", "));
    }
}
