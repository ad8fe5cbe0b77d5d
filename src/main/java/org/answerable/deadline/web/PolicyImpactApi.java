package org.answerable.deadline.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import org.answerable.calendar.Impact;
import org.answerable.deadline.usecase.FollowPolicyVersion;
import org.answerable.deadline.usecase.FollowVersion;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the newest version of the table of promises would move, and the owner's decision. */
@RestController
@RequestMapping(path = "/api/v1/deadline-policy/deadlines", produces = MediaType.APPLICATION_JSON_VALUE)
class PolicyImpactApi {

    private final FollowPolicyVersion following;

    PolicyImpactApi(FollowPolicyVersion following) {
        this.following = following;
    }

    /** A part of what would move under the version; {@code warnings} are what is odd in it. */
    record Shown(String version, List<String> warnings, int looked, List<Impact.Move> moves, String next) {}

    /** Part by part, 500 open deadlines each; {@code after} is the {@code next} of the part before. */
    @Operation(summary = "Which open deadlines would move if the newest version of deadline-policy bound them")
    @GetMapping
    Shown effect(@RequestParam(required = false) String after, Locale language) {
        Impact.Effect effect = following.effect(after);
        return new Shown(
                following.newest(), following.warnings(language), effect.looked(), effect.moves(), effect.next());
    }

    /** Likewise, part by part; what would not move is not touched. */
    @Operation(summary = "Let open deadlines follow the newest version of deadline-policy, or leave them on theirs")
    @PostMapping
    FollowVersion.Outcome decide(
            @RequestParam String version,
            @RequestParam String decision,
            @RequestParam(required = false) String reason,
            @RequestParam(required = false) String after) {
        return following.decide(version, CalendarImpactApi.apply(decision), reason, after);
    }
}
