package org.answerable.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.answerable.calendar.Limit;
import org.answerable.calendar.WorkingTime;
import org.answerable.calendar.holidays.CalendarFile;
import org.answerable.calendar.holidays.FileReading;
import org.answerable.calendar.model.CalendarVersion;
import org.answerable.calendar.model.DayLines;
import org.answerable.calendar.persistence.CalendarStore;
import org.answerable.calendar.usecase.CalendarDraft;
import org.answerable.calendar.usecase.SaveCalendar;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.WrittenField;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calendars as data. Hours and special days are written as on the page; instants in UTC. */
@RestController
@RequestMapping(path = "/api/v1/calendars", produces = MediaType.APPLICATION_JSON_VALUE)
class CalendarApi {

    private final CalendarStore store;
    private final SaveCalendar saving;
    private final Clock clock;

    CalendarApi(CalendarStore store, SaveCalendar saving, Clock clock) {
        this.store = store;
        this.saving = saving;
        this.clock = clock;
    }

    /** All versions of all calendars, by id, newest first. */
    @Operation(summary = "All versions of all calendars, by id, newest first")
    @GetMapping
    List<Head> list() {
        return store.all().stream().map(Head::of).toList();
    }

    /** All versions of one, newest first. */
    @Operation(summary = "All versions of one calendar, newest first")
    @GetMapping("/{id}")
    List<Head> versions(@PathVariable String id) {
        List<Head> versions = store.versions(id).stream().map(Head::of).toList();
        if (versions.isEmpty()) {
            throw new NotFoundException("There is no calendar " + id);
        }
        return versions;
    }

    /** One version, whole. */
    @Operation(summary = "One version of a calendar, whole")
    @GetMapping("/{id}/versions/{version}")
    Whole version(@PathVariable String id, @PathVariable int version) {
        return Whole.of(found(id, version));
    }

    /**
     * When a limit ends for what starts at the instant.
     *
     * @param event when the event takes place, for a limit that counts back from one
     */
    @Operation(summary = "When a limit ends for what starts at an instant")
    @GetMapping("/{id}/versions/{version}/due")
    Due due(
            @PathVariable String id,
            @PathVariable int version,
            @RequestParam String limit,
            @RequestParam String start,
            @RequestParam(required = false) String event) {
        WorkingTime working = found(id, version).workingTime();
        Limit read = checked("limit", "calendar-limit", () -> Limit.parse(limit));
        Instant started =
                checked("start", "type", () -> OffsetDateTime.parse(start).toInstant());
        if (read.event().isPresent() && event == null) {
            throw WrittenField.refused("event", "required", "");
        }
        Map<String, Instant> events = read.event()
                .map(named -> Map.of(named, checked("event", "type", () -> OffsetDateTime.parse(event)
                        .toInstant())))
                .orElse(Map.of());
        return new Due(read.written(), started, read.due(working, started, events));
    }

    /** Adds a version, or with {@code dryRun} says what would be added. */
    @Operation(summary = "Add a version of a calendar, or try one with dryRun")
    @PostMapping(path = "/{id}/versions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Whole> add(
            @PathVariable String id, @RequestParam(defaultValue = "false") boolean dryRun, @RequestBody byte[] body) {
        CalendarDraft draft = CalendarBody.read(id, body);
        CalendarVersion version = dryRun ? saving.preview(draft) : saving.save(draft);
        return ResponseEntity.status(dryRun ? HttpStatus.OK : HttpStatus.CREATED)
                .body(Whole.of(version));
    }

    /** What an iCalendar file says, as lines for {@code days}; nothing is saved. */
    @Operation(summary = "What an iCalendar file says, as lines for days; nothing is saved")
    @PostMapping(path = "/file", consumes = "text/calendar")
    Reading file(@RequestBody byte[] content, @RequestParam(defaultValue = "MONDAY") DayOfWeek makeUp) {
        FileReading reading = CalendarFile.read(content, makeUp, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return new Reading(DayLines.write(reading.days()), reading.skipped());
    }

    private CalendarVersion found(String id, int version) {
        return store.find(id, version)
                .orElseThrow(() -> new NotFoundException("There is no calendar " + id + ":" + version));
    }

    private static <T> T checked(String field, String rule, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw WrittenField.refused(
                    field, rule, rule.equals("type") ? "2026-11-20T10:00:00+08:00" : wrong.getMessage());
        }
    }

    /** A version without its hours and days. */
    record Head(String id, int version, Instant validFrom, String zone, String nameEn, String nameZh, String reason) {

        static Head of(CalendarVersion version) {
            return new Head(
                    version.id(),
                    version.version(),
                    version.validFrom(),
                    version.zone().getId(),
                    version.nameEn(),
                    version.nameZh(),
                    version.reason());
        }
    }

    /** A version, whole. */
    record Whole(Head head, Map<String, String> hours, String days) {

        static Whole of(CalendarVersion version) {
            CalendarDraft draft = CalendarDraft.of(version);
            return new Whole(Head.of(version), new LinkedHashMap<>(draft.hours()), draft.days());
        }
    }

    /** When a limit ends. */
    record Due(String limit, Instant start, Instant due) {}

    /** What a file says. */
    record Reading(String days, List<FileReading.Skipped> skipped) {}
}
