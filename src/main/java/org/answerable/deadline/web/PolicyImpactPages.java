package org.answerable.deadline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import org.answerable.deadline.usecase.FollowPolicyVersion;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which open deadlines would move if the newest version of the table of promises bound them; its owner decides here. */
@Controller
@RequestMapping(PolicyImpactPages.ADDRESS)
class PolicyImpactPages {

    static final String ADDRESS = "/staff/promises";

    private final FollowPolicyVersion following;
    private final ImpactView view;

    PolicyImpactPages(FollowPolicyVersion following, ImpactView view) {
        this.following = following;
        this.view = view;
    }

    @GetMapping
    String effect(@RequestParam(required = false) String after, Principal reader, Locale language, Model page) {
        view.show(
                page,
                new ImpactView.Subject("policy", ADDRESS, following.newest()),
                after,
                following.effect(after),
                new ImpactView.To(reader.getName(), language));
        page.addAttribute("warnings", following.warnings(language));
        return ImpactView.PAGE;
    }

    /** Carries the decision out on the part that was shown, and shows the next one. */
    @PostMapping
    String decide(
            @RequestParam String version,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) String after,
            Principal reader,
            Locale language,
            Model page,
            HttpServletResponse response) {
        boolean apply = "apply".equals(decision);
        page.addAttribute("reason", reason);
        String next = view.decide(page, response, apply, after, () -> following.decide(version, apply, reason, after));
        return effect(next, reader, language, page);
    }
}
