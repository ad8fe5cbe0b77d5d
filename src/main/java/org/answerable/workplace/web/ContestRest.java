package org.answerable.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.security.Principal;
import org.answerable.casefile.CaseFile;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.DeadlineContests;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Contesting a deadline, for programs of the staff. */
@RestController
class ContestRest {

    private final CaseActions actions;
    private final Deadlines deadlines;
    private final DeadlineContests contests;

    ContestRest(CaseActions actions, Deadlines deadlines, DeadlineContests contests) {
        this.actions = actions;
        this.deadlines = deadlines;
        this.contests = contests;
    }

    @Schema(name = "DeadlineContest")
    record Wish(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = DeadlineContests.REASON) String reason,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = CaseActions.VERSION) Integer version) {}

    @Operation(summary = "Say that the deadline one was told of is not one's own; opens the task of an approver")
    @ApiResponse(responseCode = "204", description = "Done")
    @PostMapping("/api/v1/cases/{number}/deadlines/{kind}/contest")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void contest(@PathVariable String number, @PathVariable String kind, @RequestBody Wish body, Principal login) {
        CaseFile file = actions.open(number, actions.named(ContestActions.KEY), login.getName());
        Deadline last = deadlines
                .of(file.id(), kind)
                .orElseThrow(() -> new NotFoundException("Case " + number + " has no deadline " + kind));
        actions.perform(file, body.version(), login.getName(), "rest", () -> {
            contests.contest(file, last.id(), body.reason());
            return null;
        });
    }
}
