package org.answerable.calendar.usecase;

import java.time.Clock;
import java.util.List;
import org.answerable.calendar.CalendarSaved;
import org.answerable.calendar.model.CalendarVersion;
import org.answerable.calendar.persistence.CalendarStore;
import org.answerable.platform.Acting;
import org.answerable.platform.StaleException;
import org.answerable.platform.WrittenField;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a version to a calendar, or a calendar. What was judged by an earlier version stays as it was judged. */
@Component
public class SaveCalendar {

    private final CalendarStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SaveCalendar(CalendarStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What saving would add; nothing is written.
     *
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule
     * @throws StaleException                                if somebody has added a version since
     */
    @Transactional(readOnly = true)
    public CalendarVersion preview(CalendarDraft draft) {
        CalendarVersion version = draft.checked(clock.instant(), Acting.actor().id());
        List<CalendarVersion> versions = store.versions(version.id());
        if (!versions.isEmpty() && draft.basedOn() == 0) {
            throw WrittenField.refused("id", "taken", version.id());
        }
        int newest = versions.isEmpty() ? 0 : versions.get(0).version();
        if (newest != draft.basedOn()) {
            throw stale(version.id());
        }
        if (newest > 0 && version.validFrom().isBefore(versions.get(0).validFrom())) {
            throw WrittenField.refused(
                    "validFrom", "calendar-order", versions.get(0).validFrom().toString());
        }
        return version;
    }

    /**
     * Adds the version.
     *
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule
     * @throws StaleException                                if somebody has added a version since
     */
    @Transactional
    public CalendarVersion save(CalendarDraft draft) {
        CalendarVersion version = preview(draft);
        try {
            store.insert(version);
        } catch (DuplicateKeyException taken) {
            throw stale(version.id());
        }
        events.publishEvent(new CalendarSaved(version.id(), version.version(), version.validFrom()));
        return version;
    }

    private static StaleException stale(String id) {
        return new StaleException("Somebody has added a version to the calendar " + id + " in between");
    }
}
