package org.answerable.unapproved.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.Profiles;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.Ids;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.Sha256;
import org.answerable.platform.WrittenField;
import org.answerable.platform.web.ProblemTexts;
import org.answerable.unapproved.FoundChange;
import org.answerable.unapproved.ReportUnapproved;
import org.answerable.workplace.web.Readers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which somebody of the staff reports a change that nobody approved. */
@Controller
@RequestMapping("/staff/changes/unapproved")
class UnapprovedPages {

    private static final String DAY = "2026-01-31";

    private final ReportUnapproved reporting;
    private final Profiles profiles;
    private final Readers readers;
    private final ProblemTexts problems;
    private final Clock clock;

    UnapprovedPages(
            ReportUnapproved reporting, Profiles profiles, Readers readers, ProblemTexts problems, Clock clock) {
        this.reporting = reporting;
        this.profiles = profiles;
        this.readers = readers;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    String empty(Principal login, Locale locale, Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), readers.of(login).zone());
        return form(Map.of("once", Ids.next(), "foundOn", today.toString()), Map.of(), locale, model);
    }

    @PostMapping
    String report(
            @RequestParam Map<String, String> values,
            Principal login,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            FoundChange found = found(values, readers.of(login).zone());
            CaseFile opened = Acting.as(
                    Actor.person(login.getName()),
                    "staff",
                    () -> reporting.report(
                            Sha256.hex(login.getName() + " page " + values.get("once")),
                            Sha256.hex(values.toString()),
                            found));
            return "redirect:/staff/cases/" + opened.number();
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(values, problems.byField(refused.errors(), locale), locale, model);
        }
    }

    private FoundChange found(Map<String, String> values, ZoneId zone) {
        return new FoundChange(
                values.get("profile"),
                "web",
                values.get("subject"),
                values.get("description"),
                values.get("items"),
                day(values.get("foundOn"), zone),
                values.get("foundBy"),
                values.get("doneBy"),
                values.get("service"));
    }

    /** The day's beginning in the reader's zone; today for none. */
    private static Instant day(String written, ZoneId zone) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(written.strip()).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw WrittenField.refused("foundAt", "type", DAY);
        }
    }

    private String form(Map<String, String> values, Map<String, String> errors, Locale locale, Model model) {
        Map<String, String> names = new LinkedHashMap<>();
        reporting
                .profiles()
                .forEach(key -> names.put(
                        key,
                        profiles.of(key).map(profile -> profile.label(locale)).orElse(key)));
        model.addAttribute("values", values);
        model.addAttribute("errors", errors);
        model.addAttribute("profiles", names);
        return "unapproved/new";
    }
}
