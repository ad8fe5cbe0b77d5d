package org.answerable.workplace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.StaleException;
import org.answerable.platform.web.ProblemTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms of what may be done with a case at any time. */
@Controller
@RequestMapping("/staff/cases/{number}/actions/{action}")
class CaseActionPage {

    private static final String VIEW = "workplace/action";

    private final CaseActions actions;
    private final CaseAccess access;
    private final Readers readers;
    private final ProblemTexts problems;

    CaseActionPage(CaseActions actions, CaseAccess access, Readers readers, ProblemTexts problems) {
        this.actions = actions;
        this.access = access;
        this.readers = readers;
        this.problems = problems;
    }

    /** A change that somebody else made meanwhile. */
    record Meanwhile(String field, String now, String was) {}

    @GetMapping
    String show(
            @PathVariable String number,
            @PathVariable String action,
            @RequestParam Map<String, String> values,
            Principal login,
            Locale locale,
            Model model) {
        CaseAction chosen = actions.named(action);
        CaseFile file = actions.open(number, chosen, login.getName());
        Map<String, String> shown = new LinkedHashMap<>(chosen.present(file));
        shown.putAll(values);
        fill(model, chosen, file, login, shown, readers.wording(readers.of(login), locale));
        return VIEW;
    }

    @PostMapping
    String perform(
            @PathVariable String number,
            @PathVariable String action,
            @RequestParam Map<String, String> values,
            Principal login,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        CaseAction chosen = actions.named(action);
        CaseFile file = actions.open(number, chosen, login.getName());
        Reader reader = readers.of(login);
        Wording words = readers.wording(reader, locale);
        try {
            actions.perform(file, version(values), reader.id(), "staff", () -> {
                chosen.perform(file, new CaseAction.Values(values, reader.zone()));
                return null;
            });
            return "redirect:/staff/cases/" + file.number() + "?done=" + action;
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errors", problems.byField(refused.errors(), locale));
        } catch (StaleException stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", meanwhile(stale, file, words));
        }
        fill(model, chosen, file, login, values, words);
        return VIEW;
    }

    private static int version(Map<String, String> values) {
        String version = values.getOrDefault("version", "");
        if (!version.matches("\\d{1,9}")) {
            throw org.answerable.platform.WrittenField.refused("version", "required", "");
        }
        return Integer.parseInt(version);
    }

    private static List<Meanwhile> meanwhile(StaleException stale, CaseFile file, Wording words) {
        return stale.changed().stream()
                .map(change -> new Meanwhile(
                        words.text("stale.field." + change.field()),
                        shown(change.field(), change.now(), words),
                        shown(change.field(), change.was(), words)))
                .toList();
    }

    private static String shown(String field, String value, Wording words) {
        if (value.isEmpty()) {
            return words.text("stale.empty");
        }
        return switch (field) {
            case "department" -> words.department(value);
            case "person" -> words.person(value);
            case "confidential" -> words.text(Boolean.parseBoolean(value) ? "workplace.yes" : "workplace.no");
            default -> words.label(field, value);
        };
    }

    private void fill(
            Model model, CaseAction action, CaseFile file, Principal login, Map<String, String> values, Wording words) {
        model.addAttribute("file", file);
        model.addAttribute("subject", words.subject(access.subject(file, login.getName())));
        model.addAttribute("action", action.key());
        model.addAttribute("fields", action.fields(file, words));
        model.addAttribute("values", values);
        model.addAttribute("zone", words.zone().getId());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
    }
}
