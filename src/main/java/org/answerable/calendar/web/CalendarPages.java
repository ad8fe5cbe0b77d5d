package org.answerable.calendar.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.answerable.calendar.model.CalendarVersion;
import org.answerable.calendar.model.HoursText;
import org.answerable.calendar.persistence.CalendarStore;
import org.answerable.calendar.usecase.MissingHolidays;
import org.answerable.platform.NotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows calendars: all, and one version of one, month by month. */
@Controller
class CalendarPages {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private final CalendarStore store;
    private final MissingHolidays missing;
    private final Clock clock;

    CalendarPages(CalendarStore store, MissingHolidays missing, Clock clock) {
        this.store = store;
        this.missing = missing;
        this.clock = clock;
    }

    /** All calendars with the version in force. */
    @GetMapping("/staff/calendars")
    String list(Model page, Authentication reader) {
        Instant now = clock.instant();
        List<CalendarVersion> all = store.all();
        page.addAttribute(
                "calendars",
                new TreeSet<>(all.stream().map(CalendarVersion::id).toList())
                        .stream()
                                .map(id -> Listed.of(
                                        all.stream()
                                                .filter(version -> version.id().equals(id))
                                                .toList(),
                                        now))
                                .toList());
        page.addAttribute("withoutHolidays", missing.now());
        page.addAttribute("mayEdit", mayEdit(reader));
        return "calendar/calendars";
    }

    /** One version, by default the one in force, in one year, by default the present one. */
    @GetMapping("/staff/calendars/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) Integer version,
            @RequestParam(required = false) Integer year,
            Model page,
            Authentication reader) {
        List<CalendarVersion> versions = store.versions(id);
        if (versions.isEmpty()) {
            throw new NotFoundException("There is no calendar " + id);
        }
        Instant now = clock.instant();
        CalendarVersion inForce = inForce(versions, now);
        int number = version == null ? inForce.version() : version;
        CalendarVersion shown = store.find(id, number)
                .orElseThrow(() -> new NotFoundException("The calendar " + id + " has no version " + number));
        page.addAttribute("versions", versions);
        page.addAttribute("inForce", inForce.version());
        page.addAttribute("now", now);
        page.addAttribute("mayEdit", mayEdit(reader));
        months(page, shown, year, now);
        return "calendar/calendar";
    }

    /** What the part of the page needs that shows a version. */
    static void months(Model page, CalendarVersion shown, Integer year, Instant now) {
        int wanted = year == null ? LocalDate.ofInstant(now, shown.zone()).getYear() : year;
        int within = Math.min(LAST_YEAR, Math.max(FIRST_YEAR, wanted));
        page.addAttribute("shown", shown);
        page.addAttribute("year", within);
        page.addAttribute("lacksHolidays", shown.lacksHolidays(within));
        page.addAttribute("months", Month.of(shown, within));
        page.addAttribute("weekdays", DayOfWeek.values());
        page.addAttribute(
                "week",
                List.of(DayOfWeek.values()).stream()
                        .map(day -> Map.of("day", day.name(), "hours", HoursText.write(shown.hours(day))))
                        .toList());
        page.addAttribute(
                "lastDay",
                shown.days().isEmpty()
                        ? null
                        : shown.days().get(shown.days().size() - 1).date());
    }

    static boolean mayEdit(Authentication reader) {
        return reader.getAuthorities().stream()
                .anyMatch(authority ->
                        List.of("ROLE_PROCESS_OWNER", "ROLE_ADMINISTRATOR").contains(authority.getAuthority()));
    }

    private static CalendarVersion inForce(List<CalendarVersion> newestFirst, Instant now) {
        return newestFirst.stream()
                .filter(version -> !version.validFrom().isAfter(now))
                .findFirst()
                .orElseGet(() -> newestFirst.get(newestFirst.size() - 1));
    }

    /**
     * A line of the list.
     *
     * @param next the version that follows, null if none waits
     */
    record Listed(CalendarVersion inForce, CalendarVersion next) {

        static Listed of(List<CalendarVersion> newestFirst, Instant now) {
            CalendarVersion present = CalendarPages.inForce(newestFirst, now);
            CalendarVersion newest = newestFirst.get(0);
            return new Listed(present, newest.version() == present.version() ? null : newest);
        }
    }
}
