package org.answerable.release.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Confidentiality;
import org.answerable.casefile.Profiles;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.Ids;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.Sha256;
import org.answerable.platform.web.ProblemTexts;
import org.answerable.release.OpenRelease;
import org.answerable.release.ReleaseDraft;
import org.answerable.release.Releases;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which somebody chooses approved changes that go out together. */
@Controller
@RequestMapping("/staff/releases/new")
class ReleasePages {

    private static final int MOST_SHOWN = 200;
    private static final String CHANGES = "changes";

    private final OpenRelease opening;
    private final Releases releases;
    private final CaseFiles caseFiles;
    private final Profiles profiles;
    private final ProblemTexts problems;

    ReleasePages(
            OpenRelease opening, Releases releases, CaseFiles caseFiles, Profiles profiles, ProblemTexts problems) {
        this.opening = opening;
        this.releases = releases;
        this.caseFiles = caseFiles;
        this.profiles = profiles;
        this.problems = problems;
    }

    @GetMapping
    String empty(Locale locale, Model model) {
        return form(Map.of("once", Ids.next()), List.of(), Map.of(), locale, model);
    }

    @PostMapping
    String open(
            @RequestParam MultiValueMap<String, String> sent,
            Principal login,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Map<String, String> values = sent.toSingleValueMap();
        List<String> chosen = sent.getOrDefault(CHANGES, List.of());
        ReleaseDraft draft = draft(values, chosen);
        try {
            CaseFile opened = Acting.as(
                    Actor.person(login.getName()),
                    "staff",
                    () -> opening.open(
                            Sha256.hex(login.getName() + " release page " + values.get("once")),
                            Sha256.hex(draft.toString()),
                            draft));
            return "redirect:/staff/cases/" + opened.number();
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(values, chosen, problems.byField(refused.errors(), locale), locale, model);
        }
    }

    private static ReleaseDraft draft(Map<String, String> values, List<String> chosen) {
        return new ReleaseDraft(
                values.get("profile"),
                "web",
                values.get("subject"),
                values.get("description"),
                values.get("service"),
                values.get("reference"),
                String.join(", ", chosen));
    }

    private String form(
            Map<String, String> values, List<String> chosen, Map<String, String> errors, Locale locale, Model model) {
        model.addAttribute("values", values);
        model.addAttribute("chosen", chosen);
        model.addAttribute("errors", errors);
        model.addAttribute("profiles", profileNames(locale));
        model.addAttribute("waiting", waiting());
        return "release/new";
    }

    /** Number to title of the changes that may be taken. */
    private Map<String, String> waiting() {
        Map<String, String> shown = new LinkedHashMap<>();
        caseFiles
                .all(releases.waiting(MOST_SHOWN))
                .values()
                .forEach(change -> shown.put(change.number(), Confidentiality.named(change)));
        return shown;
    }

    private Map<String, String> profileNames(Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        opening.profiles()
                .forEach(key -> names.put(
                        key,
                        profiles.of(key).map(profile -> profile.label(locale)).orElse(key)));
        return names;
    }
}
