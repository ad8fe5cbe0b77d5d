package org.answerable.deadline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.answerable.calendar.Calendars;
import org.answerable.calendar.Impact;
import org.answerable.deadline.usecase.FollowCalendar;
import org.answerable.deadline.usecase.FollowVersion;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.platform.InvalidInputException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which open deadlines would move if they followed a version of their calendar; its owner decides here. */
@Controller
@RequestMapping("/staff/calendars/edit/deadlines")
class CalendarImpactPages {

    private static final String PAGE = "deadline/calendar-impact";

    private final FollowCalendar following;
    private final Calendars calendars;
    private final Directory directory;
    private final MessageSource texts;

    CalendarImpactPages(FollowCalendar following, Calendars calendars, Directory directory, MessageSource texts) {
        this.following = following;
        this.calendars = calendars;
        this.directory = directory;
        this.texts = texts;
    }

    /** A deadline that would move, in the reader's words. */
    record Shown(String number, String kind, String from, String to) {}

    @GetMapping
    String effect(
            @RequestParam String version,
            @RequestParam(required = false) String after,
            Principal reader,
            Locale language,
            Model page) {
        Impact.Effect effect = following.of(calendars.version(version), after);
        ZoneId zone = directory.person(reader.getName()).map(Person::zone).orElse(ZoneOffset.UTC);
        DateTimeFormatter moments = DateTimeFormatter.ofPattern(
                        texts.getMessage("deadline.pattern.moment", null, language), language)
                .withZone(zone);
        page.addAttribute("version", version);
        page.addAttribute("calendar", version.substring(0, version.lastIndexOf(':')));
        page.addAttribute("after", after);
        page.addAttribute("effect", effect);
        page.addAttribute("moves", shown(effect.moves(), moments, language));
        return PAGE;
    }

    private List<Shown> shown(List<Impact.Move> moves, DateTimeFormatter moments, Locale language) {
        return moves.stream()
                .map(move -> new Shown(
                        move.number(),
                        texts.getMessage("deadline.kind." + move.kind(), null, move.kind(), language),
                        at(move.from(), moments),
                        at(move.to(), moments)))
                .toList();
    }

    private static String at(Instant instant, DateTimeFormatter moments) {
        return instant == null ? "" : moments.format(instant);
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
        String next = after;
        try {
            FollowVersion.Outcome outcome = following.decide(version, "apply".equals(decision), reason, after);
            page.addAttribute("outcome", outcome);
            page.addAttribute("decision", "apply".equals(decision) ? "apply" : "leave");
            next = outcome.next();
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("wrong", refused.errors().get(0).rule());
        }
        page.addAttribute("reason", reason);
        return effect(version, next, reader, language, page);
    }
}
