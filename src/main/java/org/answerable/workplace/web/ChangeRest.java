package org.answerable.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.security.Principal;
import java.util.List;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.change.Approval;
import org.answerable.change.Change;
import org.answerable.change.Changes;
import org.answerable.change.Evaluation;
import org.answerable.change.MoveChange;
import org.answerable.change.Plan;
import org.answerable.change.Result;
import org.answerable.change.Step;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A change of the case, for programs of the staff: its record, taking it back, planning it anew. */
@RestController
@RequestMapping("/api/v1/cases/{number}/change")
class ChangeRest {

    private final CaseActions actions;
    private final CaseAccess access;
    private final Changes changes;
    private final MoveChange moving;

    ChangeRest(CaseActions actions, CaseAccess access, Changes changes, MoveChange moving) {
        this.actions = actions;
        this.access = access;
        this.changes = changes;
        this.moving = moving;
    }

    /** Why; lengths in characters. */
    @Schema(name = "ReasonOfChange")
    record Why(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = MoveChange.REASON) String reason,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = CaseActions.VERSION) Integer version) {}

    /** The record of a change; what is not known yet is null. */
    @Schema(name = "ChangeRecord")
    record View(
            String kind,
            String model,
            String template,
            String requester,
            Evaluation evaluation,
            Approval approval,
            Plan plan,
            List<Step> steps,
            List<String> items,
            List<Result> results) {}

    @Operation(summary = "The record of a change (R-13); 404 if the case is none")
    @GetMapping
    View show(@PathVariable String number, Principal login) {
        CaseFile file = access.open(number, login.getName());
        Change change = changes.of(file.id());
        return new View(
                change.kind(),
                change.model(),
                change.template(),
                change.requester(),
                changes.evaluation(file.id()).orElse(null),
                changes.approval(file.id()).orElse(null),
                changes.plan(file.id()).orElse(null),
                changes.steps(file.id()),
                changes.items(file.id()),
                changes.results(file.id()));
    }

    @Operation(summary = "Take a change back before its work begins")
    @ApiResponse(responseCode = "204", description = "It is over")
    @PostMapping("/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String number, @RequestBody Why body, Principal login) {
        CaseFile file = actions.open(number, actions.named("change-cancel"), login.getName());
        actions.perform(file, body.version(), login.getName(), "rest", () -> {
            moving.cancel(file.id(), body.reason());
            return null;
        });
    }

    @Operation(summary = "Send a change that waits for its window back to whoever plans it")
    @ApiResponse(responseCode = "204", description = "It is being planned anew")
    @PostMapping("/new-plan")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void planAnew(@PathVariable String number, @RequestBody Why body, Principal login) {
        CaseFile file = actions.open(number, actions.named("change-plan-anew"), login.getName());
        actions.perform(file, body.version(), login.getName(), "rest", () -> {
            moving.planAnew(file.id(), body.reason());
            return null;
        });
    }
}
