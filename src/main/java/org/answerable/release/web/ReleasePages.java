package org.answerable.release.web;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.Confidentiality;
import org.answerable.casefile.Profiles;
import org.answerable.casefile.web.NewCasePage;
import org.answerable.platform.web.ProblemTexts;
import org.answerable.release.OpenRelease;
import org.answerable.release.ReleaseDraft;
import org.answerable.release.TakeChanges;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which somebody chooses approved changes that go out together. */
@Controller
@RequestMapping("/staff/releases/new")
class ReleasePages extends NewCasePage<ReleaseDraft> {

    private static final int MOST_SHOWN = 200;
    private static final String CHANGES = "changes";

    private final OpenRelease opening;
    private final TakeChanges taking;

    ReleasePages(OpenRelease opening, TakeChanges taking, Profiles profiles, ProblemTexts problems) {
        super("release/new", profiles, problems);
        this.opening = opening;
        this.taking = taking;
    }

    @Override
    protected List<String> profiles() {
        return opening.profiles();
    }

    @Override
    protected ReleaseDraft draft(MultiValueMap<String, String> sent, Principal login) {
        Map<String, String> values = sent.toSingleValueMap();
        return new ReleaseDraft(
                values.get("profile"),
                "web",
                values.get("subject"),
                values.get("description"),
                values.get("service"),
                values.get("reference"),
                String.join(", ", chosen(sent)));
    }

    @Override
    protected CaseFile open(String key, String requestHash, ReleaseDraft draft) {
        return opening.open(key, requestHash, draft);
    }

    @Override
    protected void offer(MultiValueMap<String, String> sent, Locale language, Model page) {
        page.addAttribute("chosen", chosen(sent));
        page.addAttribute("waiting", waiting());
    }

    private static List<String> chosen(MultiValueMap<String, String> sent) {
        return sent.getOrDefault(CHANGES, List.of());
    }

    /** Number to title of the changes that may be taken, as far as the reader may open them. */
    private Map<String, String> waiting() {
        Map<String, String> shown = new LinkedHashMap<>();
        taking.waiting(MOST_SHOWN).forEach(change -> shown.put(change.number(), Confidentiality.named(change)));
        return shown;
    }
}
