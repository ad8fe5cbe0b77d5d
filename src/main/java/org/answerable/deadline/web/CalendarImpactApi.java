package org.answerable.deadline.web;

import io.swagger.v3.oas.annotations.Operation;
import org.answerable.calendar.Calendars;
import org.answerable.calendar.Impact;
import org.answerable.deadline.usecase.FollowCalendar;
import org.answerable.deadline.usecase.FollowVersion;
import org.answerable.platform.WrittenField;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a saved version of a calendar would move, and the owner's decision. */
@RestController
@RequestMapping(
        path = "/api/v1/calendars/{id}/versions/{version}/deadlines",
        produces = MediaType.APPLICATION_JSON_VALUE)
class CalendarImpactApi {

    private final FollowCalendar following;
    private final Calendars calendars;

    CalendarImpactApi(FollowCalendar following, Calendars calendars) {
        this.following = following;
        this.calendars = calendars;
    }

    /** Part by part, 500 open deadlines each; {@code after} is the {@code next} of the part before. */
    @Operation(summary = "Which open deadlines would move if they followed this version of their calendar")
    @GetMapping
    Impact.Effect effect(
            @PathVariable String id, @PathVariable int version, @RequestParam(required = false) String after) {
        return following.of(calendars.version(id + ":" + version), after);
    }

    /** Likewise, part by part. */
    @Operation(summary = "Let open deadlines follow this version of their calendar, or leave them on theirs")
    @PostMapping
    FollowVersion.Outcome decide(
            @PathVariable String id,
            @PathVariable int version,
            @RequestParam String decision,
            @RequestParam(required = false) String reason,
            @RequestParam(required = false) String after) {
        return following.decide(id + ":" + version, apply(decision), reason, after);
    }

    /** True for {@code apply}, false for {@code leave}; anything else is refused. */
    static boolean apply(String decision) {
        if (!decision.equals("apply") && !decision.equals("leave")) {
            throw WrittenField.refused("decision", "not-allowed", "apply, leave");
        }
        return decision.equals("apply");
    }
}
