package org.answerable.schedule.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.answerable.calendar.Calendars;
import org.answerable.change.DeclareFreeze;
import org.answerable.change.FreezeDraft;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.directory.Role;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.LocalMoment;
import org.answerable.platform.web.ProblemTexts;
import org.answerable.window.Freeze;
import org.answerable.window.Freezes;
import org.answerable.window.MaintenanceWindow;
import org.answerable.window.MaintenanceWindows;
import org.answerable.window.SetMaintenance;
import org.answerable.workplace.web.Reader;
import org.answerable.workplace.web.Readers;
import org.answerable.workplace.web.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Freezes and maintenance windows: everybody reads them, process owners and administrators keep them. */
@Controller
@RequestMapping("/staff/changes/windows")
class FreezePage {

    private static final String CHOSEN = "chosen";
    private static final String ALWAYS = "always";
    private static final String SELF = "redirect:/staff/changes/windows";

    private final DeclareFreeze declaring;
    private final Freezes freezes;
    private final SetMaintenance setting;
    private final MaintenanceWindows maintenance;
    private final Calendars calendars;
    private final Directory directory;
    private final Readers readers;
    private final ProblemTexts problems;
    private final Clock clock;

    FreezePage(
            DeclareFreeze declaring,
            Freezes freezes,
            SetMaintenance setting,
            MaintenanceWindows maintenance,
            Calendars calendars,
            Directory directory,
            Readers readers,
            ProblemTexts problems,
            Clock clock) {
        this.declaring = declaring;
        this.freezes = freezes;
        this.setting = setting;
        this.maintenance = maintenance;
        this.calendars = calendars;
        this.directory = directory;
        this.readers = readers;
        this.problems = problems;
        this.clock = clock;
    }

    /** A freeze as shown; lifted tells by whom and why, null while it holds. */
    record FreezeShown(String id, String span, String reason, String reach, String by, String lifted) {}

    /** A maintenance window as shown; ended tells by whom, null while it holds. */
    record MaintenanceShown(String id, String reach, String when, String by, String ended) {}

    @GetMapping
    String show(Principal login, Locale locale, Model model) {
        return page(Map.of(), Map.of(), "", login, locale, model);
    }

    @PostMapping("/freezes")
    String declare(
            @RequestParam Map<String, String> values,
            @RequestParam(required = false) List<String> departments,
            Principal login,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes told) {
        try {
            ZoneId zone = readers.of(login).zone();
            FreezeDraft draft = new FreezeDraft(
                    LocalMoment.OF_BROWSER.optional("start", values.get("start"), zone),
                    LocalMoment.OF_BROWSER.optional("end", values.get("end"), zone),
                    values.get("reason"),
                    departments,
                    ScheduleApi.split(values.get("services")),
                    values.get("items"));
            told.addFlashAttribute(
                    "touched", as(login, () -> declaring.declare(draft)).touched());
            return SELF;
        } catch (InvalidInputException refused) {
            model.addAttribute(CHOSEN, departments == null ? List.of() : departments);
            return refused(refused, "freeze", values, login, locale, model, response);
        }
    }

    @PostMapping("/freezes/{id}/lift")
    String lift(
            @PathVariable String id,
            @RequestParam Map<String, String> values,
            Principal login,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            as(login, () -> declaring.lift(id, values.get("reason")));
            return SELF;
        } catch (InvalidInputException refused) {
            return refused(refused, "lift", Map.of(), login, locale, model, response);
        }
    }

    @PostMapping("/maintenance")
    String set(
            @RequestParam Map<String, String> values,
            Principal login,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        SetMaintenance.Draft draft = new SetMaintenance.Draft(
                values.get("department"),
                values.get("service"),
                values.get("days"),
                values.get("weekday"),
                values.get("from"),
                values.get("until"),
                values.get("calendar"));
        try {
            as(login, () -> setting.set(draft));
            return SELF;
        } catch (InvalidInputException refused) {
            return refused(refused, "maintenance", values, login, locale, model, response);
        }
    }

    @PostMapping("/maintenance/{id}/end")
    String end(@PathVariable String id, Principal login) {
        as(login, () -> {
            setting.end(id);
            return id;
        });
        return SELF;
    }

    private static <T> T as(Principal login, java.util.function.Supplier<T> work) {
        return Acting.as(Actor.person(login.getName()), "staff", work);
    }

    private String refused(
            InvalidInputException refused,
            String form,
            Map<String, String> values,
            Principal login,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(values, problems.byField(refused.errors(), locale), form, login, locale, model);
    }

    private String page(
            Map<String, String> values,
            Map<String, String> errors,
            String form,
            Principal login,
            Locale locale,
            Model model) {
        Reader reader = readers.of(login);
        Wording words = readers.wording(reader, locale);
        model.addAttribute("values", values);
        model.addAttribute("errors", errors);
        model.addAttribute("form", form);
        if (!model.containsAttribute(CHOSEN)) {
            model.addAttribute(CHOSEN, List.of());
        }
        model.addAttribute("zone", reader.zone().getId());
        model.addAttribute(
                "keeps", !Collections.disjoint(reader.roles(), Set.of(Role.PROCESS_OWNER, Role.ADMINISTRATOR)));
        model.addAttribute(
                "freezes",
                freezes.endingAfter(clock.instant()).stream()
                        .map(one -> shown(one, words))
                        .toList());
        model.addAttribute(
                "maintenance",
                maintenance.history().stream().map(one -> shown(one, words)).toList());
        model.addAttribute(
                "departments",
                directory.departments().stream().filter(Department::active).toList());
        // Those that know holidays first: every day of a calendar that is always open is a working day.
        model.addAttribute(
                "calendars",
                calendars.idsInForce(clock.instant()).stream()
                        .sorted(Comparator.comparing(ALWAYS::equals))
                        .toList());
        model.addAttribute(
                "weekdays",
                List.of(DayOfWeek.values()).stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                        .toList());
        return "schedule/windows";
    }

    private static FreezeShown shown(Freeze freeze, Wording words) {
        return new FreezeShown(
                freeze.id(),
                words.at(freeze.start()) + " – " + words.at(freeze.end()),
                freeze.reason(),
                ScheduleWords.reach(freeze.reach(), words),
                words.text("schedule.declared", words.person(freeze.by()), words.at(freeze.at())),
                freeze.holds()
                        ? null
                        : words.text(
                                "schedule.lifted",
                                words.person(freeze.liftedBy()),
                                words.at(freeze.liftedAt()),
                                freeze.liftReason()));
    }

    private static MaintenanceShown shown(MaintenanceWindow window, Wording words) {
        boolean office = MaintenanceWindow.DEPARTMENT.equals(window.kind());
        String days = words.text(window.working() ? "schedule.days.working" : "schedule.days.non-working");
        String weekday =
                window.weekday() == null ? "" : window.weekday().getDisplayName(TextStyle.FULL, words.locale()) + ", ";
        return new MaintenanceShown(
                window.id(),
                office ? words.department(window.value()) : window.value(),
                weekday + days + ", " + window.from() + "–" + window.until() + " (" + window.calendar() + ")",
                words.text("schedule.declared", words.person(window.by()), words.at(window.at())),
                window.endedAt() == null
                        ? null
                        : words.text("schedule.ended", words.person(window.endedBy()), words.at(window.endedAt())));
    }
}
