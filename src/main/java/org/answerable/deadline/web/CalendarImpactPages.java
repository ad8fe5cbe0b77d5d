package org.answerable.deadline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import org.answerable.calendar.Calendars;
import org.answerable.deadline.usecase.FollowCalendar;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which open deadlines would move if they followed a version of their calendar; its owner decides here. */
@Controller
@RequestMapping(CalendarImpactPages.ADDRESS)
class CalendarImpactPages {

    static final String ADDRESS = "/staff/calendars/edit/deadlines";

    private final FollowCalendar following;
    private final Calendars calendars;
    private final ImpactView view;

    CalendarImpactPages(FollowCalendar following, Calendars calendars, ImpactView view) {
        this.following = following;
        this.calendars = calendars;
        this.view = view;
    }

    @GetMapping
    String effect(
            @RequestParam String version,
            @RequestParam(required = false) String after,
            Principal reader,
            Locale language,
            Model page) {
        page.addAttribute("calendar", version.substring(0, version.lastIndexOf(':')));
        view.show(
                page,
                new ImpactView.Subject("calendar", ADDRESS, version),
                after,
                following.of(calendars.version(version), after),
                new ImpactView.To(reader.getName(), language));
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
        return effect(version, next, reader, language, page);
    }
}
