package org.answerable.calendar.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.calendar.model.CalendarVersion;
import org.answerable.calendar.persistence.CalendarStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Which calendars know no holiday of this year. Those that ship know none: days are decreed year by year and hold only where somebody
 * wrote them into a version (decision 0014), so every start says it, and so do the pages.
 */
@Component
public class MissingHolidays {

    private static final Logger LOG = LoggerFactory.getLogger(MissingHolidays.class);

    private final CalendarStore store;
    private final MessageSource texts;
    private final Clock clock;

    MissingHolidays(CalendarStore store, MessageSource texts, Clock clock) {
        this.store = store;
        this.texts = texts;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        Set<String> found = now();
        if (!found.isEmpty()) {
            Object[] values = {String.valueOf(year()), found.stream().sorted().collect(Collectors.joining(", "))};
            List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
                    .forEach(language ->
                            LOG.warn("{}", texts.getMessage("calendar.holidays-missing.start", values, language)));
        }
    }

    /** The ids of the calendars whose version in force keeps days off in the week, but has no special day in this year. */
    public Set<String> now() {
        Instant now = clock.instant();
        Set<String> lacking = store.withoutHolidays(year()).stream()
                .map(CalendarVersion::reference)
                .collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        return store.all().stream()
                .filter(version -> !version.validFrom().isAfter(now))
                .filter(version -> seen.add(version.id()))
                .filter(version -> lacking.contains(version.reference()))
                .map(CalendarVersion::id)
                .collect(Collectors.toSet());
    }

    private int year() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
    }
}
