package org.answerable.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.Profile;
import org.answerable.casefile.Profiles;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.Ids;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.Sha256;
import org.answerable.platform.web.ProblemTexts;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A page on which somebody of the staff opens a case. What was typed stays there when it is refused, each wrong field is told, and however
 * often the same page is sent it opens one case.
 *
 * @param <D> what is asked for, not yet checked
 */
public abstract class NewCasePage<D> {

    private static final String ONCE = "once";

    private final String view;
    private final Profiles profiles;
    private final ProblemTexts problems;

    /** With the name of the template, such as {@code change/new}. */
    protected NewCasePage(String view, Profiles profiles, ProblemTexts problems) {
        this.view = view;
        this.profiles = profiles;
        this.problems = problems;
    }

    /** The keys of the profiles to choose from. */
    protected abstract List<String> profiles();

    /** What the page holds before anybody has typed anything, by field name. */
    protected Map<String, String> preset(Principal login) {
        return Map.of();
    }

    /**
     * What was sent.
     *
     * @throws InvalidInputException if a field cannot be read
     */
    protected abstract D draft(MultiValueMap<String, String> sent, Principal login);

    /**
     * Opens the case in the name of the acting person.
     *
     * @throws InvalidInputException if a field breaks a rule
     */
    protected abstract CaseFile open(String key, String requestHash, D draft);

    /** Adds to the page what else there is to choose from. */
    protected void offer(MultiValueMap<String, String> sent, Locale language, Model page) {}

    /** The broken rules as this page tells them; as they are where it names nothing in a way of its own. */
    protected List<FieldError> told(List<FieldError> errors, Locale language) {
        return errors;
    }

    /** The empty page. */
    @GetMapping
    public String empty(Principal login, Locale language, Model page) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.set(ONCE, Ids.next());
        preset(login).forEach(values::set);
        return form(values, Map.of(), language, page);
    }

    /** Opens the case, or shows what is wrong. */
    @PostMapping
    public String send(
            @RequestParam MultiValueMap<String, String> sent,
            Principal login,
            Locale language,
            Model page,
            HttpServletResponse response) {
        String sender = login.getName();
        try {
            D draft = draft(sent, login);
            String key = Sha256.hex(sender + ' ' + view + ' ' + sent.getFirst(ONCE));
            CaseFile opened =
                    Acting.as(Actor.person(sender), "staff", () -> open(key, Sha256.hex(draft.toString()), draft));
            return "redirect:/staff/cases/" + opened.number();
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(sent, problems.byField(told(refused.errors(), language), language), language, page);
        }
    }

    private String form(MultiValueMap<String, String> sent, Map<String, String> errors, Locale language, Model page) {
        Map<String, String> names = new LinkedHashMap<>();
        profiles().forEach(key -> names.put(key, label(key, language)));
        page.addAttribute("values", sent.toSingleValueMap());
        page.addAttribute("errors", errors);
        page.addAttribute("profiles", names);
        offer(sent, language, page);
        return view;
    }

    private String label(String profile, Locale language) {
        return profiles.of(profile)
                .map((Profile found) -> found.label(language))
                .orElse(profile);
    }
}
