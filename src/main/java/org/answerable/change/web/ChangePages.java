package org.answerable.change.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.Profiles;
import org.answerable.casefile.web.NewCasePage;
import org.answerable.change.ChangeDraft;
import org.answerable.change.ChangeDraft.Client;
import org.answerable.change.ChangeKinds;
import org.answerable.change.RequestChange;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.web.ProblemTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which somebody of the staff asks for a change. */
@Controller
@RequestMapping("/staff/changes/new")
class ChangePages extends NewCasePage<ChangeDraft> {

    private final RequestChange requesting;
    private final ChangeChoices choices;

    ChangePages(RequestChange requesting, ChangeChoices choices, Profiles profiles, ProblemTexts problems) {
        super("change/new", profiles, problems);
        this.requesting = requesting;
        this.choices = choices;
    }

    @Override
    protected List<String> profiles() {
        return requesting.profiles();
    }

    @Override
    protected Map<String, String> preset(Principal login) {
        return requesting.profiles(ChangeKinds.IT).stream()
                .findFirst()
                .map(profile -> Map.of("kind", ChangeKinds.IT, "profile", profile))
                .orElse(Map.of());
    }

    @Override
    protected ChangeDraft draft(MultiValueMap<String, String> sent, Principal login) {
        Map<String, String> values = sent.toSingleValueMap();
        String template = values.getOrDefault("template", "");
        return new ChangeDraft(
                values.get("profile"),
                "web",
                template,
                values.get("kind"),
                values.get("model"),
                // A template says what it is about; a list always sends something.
                template.isBlank() ? values.get("category") : null,
                values.get("subject"),
                values.get("description"),
                values.get("service"),
                values.get("reference"),
                new Client(values.get("clientName"), values.get("clientEmail")));
    }

    @Override
    protected CaseFile open(String key, String requestHash, ChangeDraft draft) {
        return requesting.request(key, requestHash, draft);
    }

    @Override
    protected void offer(MultiValueMap<String, String> sent, Locale language, Model page) {
        choices.offer(requesting.profiles(), language, page);
    }

    @Override
    protected List<FieldError> told(List<FieldError> errors, Locale language) {
        return errors.stream()
                .map(error -> choices.named(error, requesting.profiles(), language))
                .toList();
    }
}
