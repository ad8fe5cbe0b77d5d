package org.answerable.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.calendar.Impact;
import org.answerable.calendar.holidays.CalendarFile;
import org.answerable.calendar.holidays.FileReading;
import org.answerable.calendar.holidays.HolidayLibrary;
import org.answerable.calendar.model.CalendarVersion;
import org.answerable.calendar.model.DayLines;
import org.answerable.calendar.model.SpecialDay;
import org.answerable.calendar.persistence.CalendarStore;
import org.answerable.calendar.usecase.CalendarDraft;
import org.answerable.calendar.usecase.SaveCalendar;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.answerable.platform.WrittenField;
import org.answerable.platform.web.ProblemTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes a version of a calendar: by hand, from a library or from a file; looked at first, then saved. */
@Controller
@RequestMapping("/staff/calendars/edit")
class CalendarEditPages {

    private static final String FORM = "calendar/edit";

    private final CalendarStore store;
    private final SaveCalendar saving;
    private final HolidayLibrary library;
    private final ProblemTexts texts;
    private final Impact impact;
    private final Clock clock;

    CalendarEditPages(
            CalendarStore store,
            SaveCalendar saving,
            HolidayLibrary library,
            ProblemTexts texts,
            Impact impact,
            Clock clock) {
        this.store = store;
        this.saving = saving;
        this.library = library;
        this.texts = texts;
        this.impact = impact;
        this.clock = clock;
    }

    /** The form, filled with the newest version of the calendar, or for a new one. */
    @GetMapping
    String edit(@RequestParam(required = false) String id, Model page) {
        CalendarForm form = id == null ? CalendarForm.empty() : CalendarForm.of(CalendarDraft.of(newest(id)));
        return form(form, Map.of(), page);
    }

    private CalendarVersion newest(String id) {
        return store.versions(id).stream()
                .findFirst()
                .flatMap(newest -> store.find(id, newest.version()))
                .orElseThrow(() -> new NotFoundException("There is no calendar " + id));
    }

    /** Does what the button says; shows what is wrong beside the fields. */
    @PostMapping
    String act(
            @RequestParam(defaultValue = "preview") String action,
            @ModelAttribute("form") CalendarForm form,
            @RequestParam(name = "file", required = false) MultipartFile file,
            Model page,
            Locale language,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            return switch (action) {
                case "save" -> saved(form, next);
                case "file" -> form(withFile(form, file, page), Map.of(), page);
                case "holidays" -> form(withHolidays(form, language, page), Map.of(), page);
                default -> previewed(form, page);
            };
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            Map<String, String> errors = new LinkedHashMap<>();
            refused.errors().forEach(error -> errors.putIfAbsent(error.field(), texts.sentence(error, language)));
            return form(form, errors, page);
        } catch (StaleException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            page.addAttribute("stale", true);
            return form(form, Map.of(), page);
        }
    }

    private String saved(CalendarForm form, RedirectAttributes next) {
        CalendarVersion saved = saving.save(form.draft());
        next.addFlashAttribute("saved", true);
        return "redirect:/staff/calendars/" + saved.id() + "?version=" + saved.version();
    }

    private String previewed(CalendarForm form, Model page) {
        CalendarVersion version = saving.preview(form.draft());
        List<SpecialDay> before =
                version.version() == 1 ? List.of() : newest(version.id()).days();
        List<SpecialDay> added = without(version.days(), before);
        CalendarPages.months(page, version, yearOfChange(version, added), clock.instant());
        page.addAttribute("added", DayLines.write(added));
        page.addAttribute("removed", DayLines.write(without(before, version.days())));
        page.addAttribute("previewed", true);
        page.addAttribute("effect", impact.of(version.workingTime(), null));
        return form(form, Map.of(), page);
    }

    private static Integer yearOfChange(CalendarVersion version, List<SpecialDay> added) {
        return added.isEmpty()
                ? version.validFrom().atZone(version.zone()).getYear()
                : added.get(0).date().getYear();
    }

    private static List<SpecialDay> without(List<SpecialDay> days, List<SpecialDay> others) {
        List<SpecialDay> left = new ArrayList<>(days);
        left.removeAll(others);
        return left;
    }

    private CalendarForm withFile(CalendarForm form, MultipartFile file, Model page) {
        if (file == null || file.isEmpty()) {
            throw WrittenField.refused("file", "required", "");
        }
        FileReading reading = CalendarFile.read(content(file), weekday(form.makeUp()), today(form));
        page.addAttribute("reading", reading);
        page.addAttribute("read", DayLines.write(reading.days()));
        return merged(form, reading.days());
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getSize() > CalendarFile.LARGEST ? new byte[CalendarFile.LARGEST + 1] : file.getBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private CalendarForm withHolidays(CalendarForm form, Locale language, Model page) {
        if (form.country() == null || !library.countries().contains(form.country())) {
            throw WrittenField.refused("country", "required", "");
        }
        int[] years = Years.read(form.years());
        String region = form.region() == null ? "" : form.region();
        List<SpecialDay> days = library.holidays(form.country(), region, years[0], years[1], language);
        page.addAttribute("reading", new FileReading(days, List.of()));
        page.addAttribute("read", DayLines.write(days));
        return merged(form, days);
    }

    /** What stands in the form already, and the new days in place of those of the same date. */
    private static CalendarForm merged(CalendarForm form, List<SpecialDay> days) {
        try {
            String lines = form.days() + "\n" + DayLines.write(days);
            return form.withDays(DayLines.write(DayLines.read(lines.strip())));
        } catch (IllegalArgumentException wrong) {
            throw WrittenField.refused("days", "calendar-line", wrong.getMessage());
        }
    }

    private static DayOfWeek weekday(String named) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equalsIgnoreCase(named)) {
                return day;
            }
        }
        throw WrittenField.refused("makeUp", "required", "");
    }

    private LocalDate today(CalendarForm form) {
        boolean known = form.zone() != null && ZoneId.getAvailableZoneIds().contains(form.zone());
        return LocalDate.ofInstant(clock.instant(), known ? ZoneId.of(form.zone()) : ZoneOffset.UTC);
    }

    private String form(CalendarForm form, Map<String, String> errors, Model page) {
        page.addAttribute("form", form);
        page.addAttribute("errors", errors);
        page.addAttribute("countries", library.countries());
        page.addAttribute("zones", Zones.ALL);
        page.addAttribute("weekdays", DayOfWeek.values());
        return FORM;
    }
}
