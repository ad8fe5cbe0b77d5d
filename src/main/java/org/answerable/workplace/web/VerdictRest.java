package org.answerable.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.security.Principal;
import org.answerable.casefile.CaseFile;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.deadline.VerdictCorrections;
import org.answerable.platform.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The true verdict beside a wrong one, for programs of the staff. */
@RestController
class VerdictRest {

    private final CaseActions actions;
    private final Deadlines deadlines;
    private final VerdictCorrections corrections;

    VerdictRest(CaseActions actions, Deadlines deadlines, VerdictCorrections corrections) {
        this.actions = actions;
        this.deadlines = deadlines;
        this.corrections = corrections;
    }

    @Schema(name = "VerdictCorrection")
    record Wish(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description = "met or breached: not the one that stands")
                    String verdict,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = VerdictCorrections.REASON) String reason,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = CaseActions.VERSION) Integer version) {}

    @Operation(summary = "Write the true verdict beside that of the last promise of the kind; the first one stays")
    @ApiResponse(responseCode = "204", description = "Done")
    @PostMapping("/api/v1/cases/{number}/deadlines/{kind}/verdict")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable String number, @PathVariable String kind, @RequestBody Wish body, Principal login) {
        CaseFile file = actions.open(number, actions.named(VerdictActions.KEY), login.getName());
        Deadline last = deadlines
                .of(file.id(), kind)
                .orElseThrow(() -> new NotFoundException("Case " + number + " has no deadline " + kind));
        actions.perform(file, body.version(), login.getName(), "rest", () -> {
            corrections.correct(file, last.id(), body.verdict(), body.reason());
            return null;
        });
    }
}
