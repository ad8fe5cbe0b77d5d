package org.answerable.schedule.web;

import java.security.Principal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.answerable.directory.Directory;
import org.answerable.platform.WrittenField;
import org.answerable.platform.web.Choice;
import org.answerable.schedule.Entry;
import org.answerable.schedule.FeedLinks;
import org.answerable.schedule.ReadSchedule;
import org.answerable.workplace.web.Reader;
import org.answerable.workplace.web.Readers;
import org.answerable.workplace.web.Wording;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The calendar of changes by month and week, in the reader's zone; on a phone an agenda. And the reader's feed. */
@Controller
class CalendarPage {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;
    private static final String WEEK = "week";

    private final ReadSchedule schedule;
    private final FeedLinks links;
    private final Readers readers;
    private final Directory directory;
    private final Clock clock;

    CalendarPage(ReadSchedule schedule, FeedLinks links, Readers readers, Directory directory, Clock clock) {
        this.schedule = schedule;
        this.links = links;
        this.readers = readers;
        this.directory = directory;
        this.clock = clock;
    }

    /** A day as shown. */
    record Day(String label, int number, boolean today, boolean outside, List<Shown> entries) {}

    /** An entry of a day as shown; the number is null where there is nothing to open. */
    record Shown(String kind, String time, String title, String where, String state, String number) {}

    @GetMapping("/staff/changes/calendar")
    String show(
            @RequestParam(defaultValue = "month") @Choice({"month", WEEK}) String view,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String service,
            Principal login,
            Locale locale,
            Model model) {
        Reader reader = readers.of(login);
        Wording words = readers.wording(reader, locale);
        LocalDate today = LocalDate.ofInstant(clock.instant(), reader.zone());
        LocalDate chosen = day == null ? today : shown(day);
        boolean week = WEEK.equals(view);
        LocalDate first = monday(week ? chosen : chosen.withDayOfMonth(1));
        LocalDate end = week
                ? first.plusDays(7)
                : monday(chosen.with(TemporalAdjusters.lastDayOfMonth())).plusDays(7);
        List<Entry> entries = schedule.between(
                start(first, reader.zone()),
                start(end, reader.zone()),
                new ReadSchedule.Filter(department, service.strip()),
                reader.id());
        List<Day> days = new ArrayList<>();
        for (LocalDate date = first; date.isBefore(end); date = date.plusDays(1)) {
            boolean outside = !week && date.getMonth() != chosen.getMonth();
            days.add(new Day(
                    words.day(date), date.getDayOfMonth(), date.equals(today), outside, of(date, entries, words)));
        }
        model.addAttribute("days", days);
        model.addAttribute("idle", entries.isEmpty());
        model.addAttribute("view", view);
        model.addAttribute(
                "span", week ? words.day(first) + " – " + words.day(end.minusDays(1)) : month(chosen, locale));
        model.addAttribute(
                "before", week ? chosen.minusWeeks(1) : chosen.withDayOfMonth(1).minusMonths(1));
        model.addAttribute(
                "after", week ? chosen.plusWeeks(1) : chosen.withDayOfMonth(1).plusMonths(1));
        model.addAttribute("day", chosen);
        model.addAttribute("department", department);
        model.addAttribute("service", service);
        model.addAttribute("departments", directory.departments());
        model.addAttribute("zone", reader.zone().getId());
        model.addAttribute("weekdays", weekdays(locale));
        model.addAttribute("feed", links.exists(reader.id()));
        return "schedule/calendar";
    }

    private static String month(LocalDate day, Locale locale) {
        String pattern = Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? "uuuu年M月" : "LLLL uuuu";
        return day.format(DateTimeFormatter.ofPattern(pattern, locale));
    }

    private static List<String> weekdays(Locale locale) {
        return java.util.Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(java.time.format.TextStyle.SHORT, locale))
                .toList();
    }

    /** A day that the calendar can show. */
    private static LocalDate shown(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw WrittenField.refused("day", "type", FIRST_YEAR + "-01-01 … " + LAST_YEAR + "-12-31");
        }
        return day;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static List<Shown> of(LocalDate date, List<Entry> entries, Wording words) {
        Instant begins = start(date, words.zone());
        Instant ends = start(date.plusDays(1), words.zone());
        return entries.stream()
                .filter(entry -> entry.start().isBefore(ends) && entry.end().isAfter(begins))
                .map(entry -> new Shown(
                        entry.kind(),
                        time(entry, begins, ends, words),
                        ScheduleWords.title(entry, words),
                        ScheduleWords.where(entry, words),
                        ScheduleWords.state(entry, words),
                        entry.readable() ? entry.number() : null))
                .toList();
    }

    private static String time(Entry entry, Instant begins, Instant ends, Wording words) {
        boolean from = entry.start().isAfter(begins);
        boolean until = entry.end().isBefore(ends);
        if (!from && !until) {
            return words.text("schedule.all-day");
        }
        DateTimeFormatter clock = DateTimeFormatter.ofPattern("HH:mm").withZone(words.zone());
        return (from ? clock.format(entry.start()) : "…") + "–" + (until ? clock.format(entry.end()) : "…");
    }

    @PostMapping("/staff/changes/calendar/feed")
    String createFeed(Principal login, RedirectAttributes shown) {
        String token = links.create(login.getName());
        shown.addFlashAttribute(
                "feedLink",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/calendar-feeds/" + token + ".ics")
                        .toUriString());
        return "redirect:/staff/changes/calendar";
    }

    @PostMapping("/staff/changes/calendar/feed/end")
    String endFeed(Principal login) {
        links.revoke(login.getName());
        return "redirect:/staff/changes/calendar";
    }
}
