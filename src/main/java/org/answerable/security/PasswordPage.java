package org.answerable.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.directory.Directory;
import org.answerable.directory.LoginState;
import org.answerable.directory.Logins;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.web.ProblemTexts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever is logged in changes the own password here; every other session of the person ends with that. */
@Controller
class PasswordPage {

    private static final String PAGE = "security/password";

    private final Logins logins;
    private final Directory directory;
    private final PasswordLogin login;
    private final ProblemTexts texts;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    PasswordPage(Logins logins, Directory directory, PasswordLogin login, ProblemTexts texts) {
        this.logins = logins;
        this.directory = directory;
        this.login = login;
        this.texts = texts;
    }

    /** Shows the form. */
    @GetMapping("/account/password")
    String show(@AuthenticationPrincipal SignedIn person, Model model) {
        return page(person, Map.of(), false, model);
    }

    /** Changes the password, or shows what is wrong beside the fields. */
    @PostMapping("/account/password")
    String change(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam String present,
            @RequestParam String chosen,
            @RequestParam String again,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            checkSame(chosen, again);
            logins.change(person.id(), present, chosen);
        } catch (InvalidInputException refused) {
            response.setStatus(422);
            return page(person, sentences(refused.errors(), language), false, model);
        }
        stayLoggedIn(person.id(), request, response);
        return page(person, Map.of(), true, model);
    }

    private static void checkSame(String chosen, String again) {
        if (!chosen.equals(again)) {
            throw new InvalidInputException(List.of(new FieldError("again", "not-the-same", "")));
        }
    }

    private void stayLoggedIn(String userId, HttpServletRequest request, HttpServletResponse response) {
        LoginState state = logins.state(userId).orElseThrow();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(login.signedIn(directory.person(userId).orElseThrow(), state));
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        sessions.saveContext(context, request, response);
    }

    private String page(SignedIn person, Map<String, String> errors, boolean changed, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("changed", changed);
        model.addAttribute("shortest", Logins.SHORTEST);
        model.addAttribute(
                "temporary",
                logins.state(person.id()).map(LoginState::passwordTemporary).orElse(false));
        return PAGE;
    }

    private Map<String, String> sentences(List<FieldError> errors, Locale language) {
        Map<String, String> sentences = new LinkedHashMap<>();
        errors.forEach(error -> sentences.putIfAbsent(error.field(), texts.sentence(error, language)));
        return sentences;
    }
}
