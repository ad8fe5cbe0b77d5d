package org.answerable.change.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.Profiles;
import org.answerable.change.ChangeDraft;
import org.answerable.change.ChangeDraft.Client;
import org.answerable.change.ChangeKinds;
import org.answerable.change.ChangeKinds.Kind;
import org.answerable.change.ChangeTemplates;
import org.answerable.change.RequestChange;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.Ids;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.Sha256;
import org.answerable.platform.web.ProblemTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which somebody of the staff asks for a change. */
@Controller
@RequestMapping("/staff/changes/new")
class ChangePages {

    private static final List<String> MODELS = List.of("normal", "emergency", "standard");

    private final RequestChange requesting;
    private final ChangeTemplates templates;
    private final ChangeKinds kinds;
    private final Profiles profiles;
    private final ProblemTexts problems;

    ChangePages(
            RequestChange requesting,
            ChangeTemplates templates,
            ChangeKinds kinds,
            Profiles profiles,
            ProblemTexts problems) {
        this.kinds = kinds;
        this.requesting = requesting;
        this.templates = templates;
        this.profiles = profiles;
        this.problems = problems;
    }

    @GetMapping
    String empty(Locale locale, Model model) {
        Map<String, String> values = new HashMap<>(Map.of("once", Ids.next(), "kind", ChangeKinds.IT));
        requesting.profiles(ChangeKinds.IT).stream().findFirst().ifPresent(profile -> values.put("profile", profile));
        return form(values, Map.of(), locale, model);
    }

    @PostMapping
    String request(
            @RequestParam Map<String, String> values,
            Principal login,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            CaseFile opened = Acting.as(
                    Actor.person(login.getName()),
                    "staff",
                    () -> requesting.request(
                            Sha256.hex(login.getName() + " page " + values.get("once")),
                            Sha256.hex(draft(values).toString()),
                            draft(values)));
            return "redirect:/staff/cases/" + opened.number();
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(values, problems.byField(refused.errors(), locale), locale, model);
        }
    }

    private static ChangeDraft draft(Map<String, String> values) {
        return new ChangeDraft(
                values.get("profile"),
                "web",
                values.get("template"),
                values.get("kind"),
                values.get("model"),
                values.get("category"),
                values.get("subject"),
                values.get("description"),
                values.get("service"),
                values.get("reference"),
                new Client(values.get("clientName"), values.get("clientEmail")));
    }

    private String form(Map<String, String> values, Map<String, String> errors, Locale locale, Model model) {
        model.addAttribute("values", values);
        model.addAttribute("errors", errors);
        model.addAttribute("profiles", profileNames(locale));
        model.addAttribute("templates", templateNames(locale));
        model.addAttribute("models", MODELS);
        Map<String, Kind> taken = kinds.ofAny(requesting.profiles());
        Map<String, String> names = new LinkedHashMap<>();
        taken.forEach((key, kind) -> names.put(key, kind.label(locale)));
        model.addAttribute("kinds", names);
        model.addAttribute("categories", categories(taken, values, locale));
        return "change/new";
    }

    /** The categories under the name of their kind, those of the chosen kind first. */
    private static Map<String, List<String>> categories(
            Map<String, Kind> taken, Map<String, String> values, Locale locale) {
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        Kind chosen = taken.get(values.get("kind"));
        if (chosen != null) {
            byKind.put(chosen.label(locale), chosen.categories());
        }
        taken.values().forEach(kind -> byKind.putIfAbsent(kind.label(locale), kind.categories()));
        return byKind;
    }

    private Map<String, String> profileNames(Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        requesting
                .profiles()
                .forEach(key -> names.put(
                        key,
                        profiles.of(key).map(profile -> profile.label(locale)).orElse(key)));
        return names;
    }

    private Map<String, String> templateNames(Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        requesting.profiles().stream()
                .flatMap(profile -> templates.of(profile).stream())
                .forEach(template -> names.putIfAbsent(template.key(), template.label(locale)));
        return names;
    }
}
