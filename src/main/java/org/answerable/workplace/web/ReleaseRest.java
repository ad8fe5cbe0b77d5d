package org.answerable.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.Changes;
import org.answerable.change.Plan;
import org.answerable.change.Reasons;
import org.answerable.change.Result;
import org.answerable.platform.CaseId;
import org.answerable.release.Criteria;
import org.answerable.release.Criterion;
import org.answerable.release.MoveRelease;
import org.answerable.release.Release;
import org.answerable.release.ReleasePlan;
import org.answerable.release.Releases;
import org.answerable.release.TakeChanges;
import org.answerable.release.TakenChange;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A release, for programs of the staff: its record, its changes, its criteria, taking it back, planning it anew. */
@RestController
@RequestMapping("/api/v1/cases/{number}/release")
class ReleaseRest {

    private final CaseActions actions;
    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final Releases releases;
    private final Changes changes;
    private final Criteria criteria;
    private final TakeChanges taking;
    private final MoveRelease moving;
    private final WhyOfChange why;

    ReleaseRest(
            CaseActions actions,
            CaseAccess access,
            CaseFiles caseFiles,
            Releases releases,
            Changes changes,
            Criteria criteria,
            TakeChanges taking,
            MoveRelease moving,
            WhyOfChange why) {
        this.why = why;
        this.actions = actions;
        this.access = access;
        this.caseFiles = caseFiles;
        this.releases = releases;
        this.changes = changes;
        this.criteria = criteria;
        this.taking = taking;
        this.moving = moving;
    }

    /** Why; lengths in characters. */
    @Schema(name = "ReasonOfRelease")
    record Why(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TakeChanges.REASON) String reason,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = CaseActions.VERSION) Integer version) {}

    /** A change to take in or out. */
    @Schema(name = "ChangeOfRelease")
    record Moved(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Number of the change") String change,
            @Schema(maxLength = TakeChanges.REASON, description = "Needed to take it out") String reason,
            @Schema(
                            maxLength = Reasons.LONGEST,
                            description = "Needed to take it in where it makes the window touch a freeze")
                    String freezeReason,
            @Schema(
                            maxLength = Reasons.LONGEST,
                            description = "Needed to take it in where that is outside of its maintenance windows")
                    String outsideReason,
            @Schema(
                            maxLength = Reasons.LONGEST,
                            description = "Needed to take it in where work on dependent items is planned for that time")
                    String conflictReason,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = CaseActions.VERSION) Integer version) {

        Reasons reasons() {
            return new Reasons(freezeReason, outsideReason, conflictReason);
        }
    }

    /** A criterion that is met. */
    @Schema(name = "MetCriterion")
    record Met(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            allowableValues = {
                                "plan",
                                "design",
                                "build",
                                "configure",
                                "test",
                                "decide",
                                "begin",
                                "deploy",
                                "verify"
                            })
                    String stage,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String criterion,
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            maxLength = Criteria.EVIDENCE,
                            description = "Words, or the name of a file of the case")
                    String evidence,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = CaseActions.VERSION) Integer version) {}

    /** The record of a release; what is not known yet is null. */
    @Schema(name = "ReleaseRecord")
    record View(
            String requester,
            List<ChangeView> changes,
            PlanView plan,
            List<String> items,
            List<CriterionView> criteria,
            List<ResultView> results) {}

    /** A change that it has, or had. */
    @Schema(name = "ChangeInRelease")
    record ChangeView(String number, String outcome, String why, String by, Instant at) {}

    /** The plan that holds. */
    @Schema(name = "ReleasePlan")
    record PlanView(
            Instant windowStart,
            Instant windowEnd,
            Instant decideBy,
            String department,
            String releasePlan,
            String check,
            String rollbackPlan,
            LocalDate rehearsedOn,
            String rehearsedBy,
            String rehearsal) {

        static PlanView of(ReleasePlan plan, Plan window) {
            return new PlanView(
                    window.windowStart(),
                    window.windowEnd(),
                    window.decideBy(),
                    plan.department(),
                    plan.plan(),
                    window.check(),
                    window.backOut(),
                    plan.rehearsedOn(),
                    plan.rehearsedBy(),
                    plan.rehearsal());
        }
    }

    /** A criterion; the last four are null while it is open. */
    @Schema(name = "CriterionOfRelease")
    record CriterionView(
            String stage,
            String criterion,
            boolean mandatory,
            String evidence,
            String attachment,
            String by,
            Instant at) {

        static CriterionView of(Criterion found) {
            return found.tick() == null
                    ? new CriterionView(found.stage(), found.key(), found.mandatory(), null, null, null, null)
                    : new CriterionView(
                            found.stage(),
                            found.key(),
                            found.mandatory(),
                            found.tick().evidence(),
                            found.tick().attachment(),
                            found.tick().by(),
                            found.tick().at());
        }
    }

    /** A word about what came of it. */
    @Schema(name = "ResultOfRelease")
    record ResultView(String role, String outcome, String remarks, String by, Instant at) {

        static ResultView of(Result result) {
            return new ResultView(result.role(), result.outcome(), result.remarks(), result.by(), result.at());
        }
    }

    @Operation(summary = "The record of a release (R-14); 404 if the case is none")
    @GetMapping
    View show(@PathVariable String number, Principal login) {
        CaseFile file = access.open(number, login.getName());
        Release release = releases.of(file.id());
        return new View(
                release.requester(),
                changes(file, login.getName()),
                releases.plan(file.id())
                        .map(plan -> PlanView.of(plan, changes.plan(file.id()).orElseThrow()))
                        .orElse(null),
                changes.items(file.id()),
                criteria.of(file.id()).stream().map(CriterionView::of).toList(),
                changes.results(file.id()).stream().map(ResultView::of).toList());
    }

    private List<ChangeView> changes(CaseFile release, String reader) {
        List<TakenChange> all = releases.changes(release.id());
        Map<CaseId, CaseFile> files =
                caseFiles.all(all.stream().map(TakenChange::change).toList());
        return all.stream()
                .map(taken -> change(taken, files.get(taken.change()), reader))
                .toList();
    }

    private ChangeView change(TakenChange taken, CaseFile change, String reader) {
        return new ChangeView(change.number(), taken.outcome(), why.of(taken, change, reader), taken.by(), taken.at());
    }

    @Operation(summary = "Take a change into a release, until it is decided whether it goes")
    @ApiResponse(responseCode = "204", description = "It is taken")
    @PostMapping("/changes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@PathVariable String number, @RequestBody Moved body, Principal login) {
        actions.perform(
                number,
                "release-take-change",
                body.version(),
                login.getName(),
                file -> taking.take(file.id(), body.change(), body.reasons()));
    }

    @Operation(summary = "Take a change out of a release, until it is deployed; it gets a plan of its own")
    @ApiResponse(responseCode = "204", description = "It is out")
    @PostMapping("/changes/return")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable String number, @RequestBody Moved body, Principal login) {
        actions.perform(
                number,
                "release-give-change",
                body.version(),
                login.getName(),
                file -> taking.give(file.id(), body.change(), body.reason()));
    }

    @Operation(summary = "Say that a criterion is met, with its evidence")
    @ApiResponse(responseCode = "204", description = "It is kept")
    @PostMapping("/criteria")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void meet(@PathVariable String number, @RequestBody Met body, Principal login) {
        actions.perform(
                number,
                "release-criterion",
                body.version(),
                login.getName(),
                file -> criteria.meet(file.id(), body.stage(), body.criterion(), body.evidence()));
    }

    @Operation(summary = "Take a release back before it is deployed; its changes get plans of their own")
    @ApiResponse(responseCode = "204", description = "It is over")
    @PostMapping("/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String number, @RequestBody Why body, Principal login) {
        actions.perform(
                number,
                "release-cancel",
                body.version(),
                login.getName(),
                file -> moving.cancel(file.id(), body.reason()));
    }

    @Operation(summary = "Send a release that waits for its window back to whoever plans it")
    @ApiResponse(responseCode = "204", description = "It is being planned anew")
    @PostMapping("/new-plan")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void planAnew(@PathVariable String number, @RequestBody Why body, Principal login) {
        actions.perform(
                number,
                "release-plan-anew",
                body.version(),
                login.getName(),
                file -> moving.planAnew(file.id(), body.reason()));
    }
}
