package org.answerable.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.Approval;
import org.answerable.change.Change;
import org.answerable.change.Changes;
import org.answerable.change.ChangesInReleases;
import org.answerable.change.Demand;
import org.answerable.change.Evaluation;
import org.answerable.change.Evaluation.Impact;
import org.answerable.change.Evidence;
import org.answerable.change.MeetDemands;
import org.answerable.change.MoveChange;
import org.answerable.change.Plan;
import org.answerable.change.Result;
import org.answerable.change.Step;
import org.answerable.workplace.web.AgreementRest.AgreementView;
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
    private final ChangesInReleases held;
    private final MeetDemands demands;
    private final CaseFiles caseFiles;
    private final MoveChange moving;
    private final SeenAgreements seen;

    ChangeRest(
            CaseActions actions,
            CaseAccess access,
            Changes changes,
            ChangesInReleases held,
            MeetDemands demands,
            CaseFiles caseFiles,
            MoveChange moving,
            SeenAgreements seen) {
        this.actions = actions;
        this.access = access;
        this.changes = changes;
        this.held = held;
        this.demands = demands;
        this.caseFiles = caseFiles;
        this.moving = moving;
        this.seen = seen;
    }

    /** Why; lengths in characters. */
    @Schema(name = "ReasonOfChange")
    record Why(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = MoveChange.REASON) String reason,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = CaseActions.VERSION) Integer version) {}

    /** Evidence of what its template demands; lengths in characters. */
    @Schema(name = "EvidenceOfChange")
    record Given(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            allowableValues = {
                                "user-asked",
                                "defect-described",
                                "tried-first",
                                "values-before",
                                "values-after",
                                "second-person"
                            })
                    String demand,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = MeetDemands.LONGEST) String evidence,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = CaseActions.VERSION) Integer version) {}

    /** What its template demands; the last three are null while it is open. */
    @Schema(name = "DemandOfChange")
    record DemandView(String demand, String evidence, String by, Instant at) {

        static DemandView of(Demand demand, List<Evidence> given) {
            return given.stream()
                    .filter(evidence -> evidence.demand() == demand)
                    .map(evidence -> new DemandView(demand.key(), evidence.words(), evidence.by(), evidence.at()))
                    .findFirst()
                    .orElseGet(() -> new DemandView(demand.key(), null, null, null));
        }
    }

    /** The record of a change; what is not known yet is null. */
    @Schema(name = "ChangeRecord")
    record View(
            String kind,
            String model,
            String template,
            String requester,
            String release,
            EvaluationView evaluation,
            ApprovalView approval,
            PlanView plan,
            List<StepView> steps,
            List<String> items,
            List<DemandView> demands,
            List<AgreementView> agreements,
            List<ResultView> results) {}

    /** Impact and risk. */
    @Schema(name = "ChangeEvaluation")
    record EvaluationView(
            String users,
            boolean reversible,
            String tested,
            boolean downtime,
            ImpactView impact,
            String risk,
            String by,
            Instant at) {

        static EvaluationView of(Evaluation found) {
            return new EvaluationView(
                    found.users(),
                    found.reversible(),
                    found.tested(),
                    found.downtime(),
                    ImpactView.of(found.impact()),
                    found.risk(),
                    found.by(),
                    found.at());
        }
    }

    /** What was found about its items when it was evaluated; null for an evaluation that did not keep it. */
    @Schema(name = "ChangeImpact")
    record ImpactView(
            @Schema(description = "Items that hang on those it touches") int items,
            @Schema(description = "Services of all these") int services,
            @Schema(description = "Other cases at the same or dependent items") int conflicts,
            String told,
            String remarks) {

        static ImpactView of(Impact found) {
            return found == null
                    ? null
                    : new ImpactView(found.items(), found.services(), found.conflicts(), found.told(), found.remarks());
        }
    }

    /** Who decides, and what was decided; the session is that of the board. */
    @Schema(name = "ChangeApproval")
    record ApprovalView(
            String approval,
            int quorum,
            boolean veto,
            String session,
            Boolean approved,
            String by,
            String reason,
            Instant at) {

        static ApprovalView of(Approval found) {
            return new ApprovalView(
                    found.approval(),
                    found.quorum(),
                    found.veto(),
                    found.session(),
                    found.approved(),
                    found.by(),
                    found.reason(),
                    found.at());
        }
    }

    /** The plan that holds. */
    @Schema(name = "ChangePlan")
    record PlanView(
            int number,
            Instant windowStart,
            Instant windowEnd,
            Instant decideBy,
            String check,
            String backOut,
            String waiver,
            String by,
            Instant at) {

        static PlanView of(Plan plan) {
            return new PlanView(
                    plan.number(),
                    plan.windowStart(),
                    plan.windowEnd(),
                    plan.decideBy(),
                    plan.check(),
                    plan.backOut(),
                    plan.waiver(),
                    plan.by(),
                    plan.at());
        }
    }

    /** A step in its order. */
    @Schema(name = "ChangeStep")
    record StepView(int number, String department, String title, String doneBy, Instant doneAt) {

        static StepView of(Step step) {
            return new StepView(step.number(), step.department(), step.title(), step.doneBy(), step.doneAt());
        }
    }

    /** A word about what came of it. */
    @Schema(name = "ChangeResult")
    record ResultView(String role, String outcome, String remarks, String by, Instant at) {

        static ResultView of(Result result) {
            return new ResultView(result.role(), result.outcome(), result.remarks(), result.by(), result.at());
        }
    }

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
                held.of(file.id())
                        .map(taken -> caseFiles.get(taken.release()).number())
                        .orElse(null),
                changes.evaluation(file.id()).map(EvaluationView::of).orElse(null),
                changes.approval(file.id()).map(ApprovalView::of).orElse(null),
                changes.plan(file.id()).map(PlanView::of).orElse(null),
                changes.steps(file.id()).stream().map(StepView::of).toList(),
                changes.items(file.id()),
                demands.of(file.id()).stream()
                        .map(demand -> DemandView.of(demand, demands.given(file.id())))
                        .toList(),
                agreements(file, login.getName()),
                changes.results(file.id()).stream().map(ResultView::of).toList());
    }

    /** Who sees the names in a confidential case has looked at its parties, which its ledger keeps. */
    private List<AgreementView> agreements(CaseFile file, String reader) {
        List<AgreementView> asked =
                seen.of(file, reader).stream().map(AgreementView::of).toList();
        if (!asked.isEmpty() && file.confidential() && access.maySeeParties(file, reader)) {
            access.parties(file, reader);
        }
        return asked;
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

    @Operation(summary = "Give the evidence that the template of a change demands")
    @ApiResponse(responseCode = "204", description = "It is kept")
    @PostMapping("/evidence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable String number, @RequestBody Given body, Principal login) {
        CaseFile file = actions.open(number, actions.named("change-evidence"), login.getName());
        actions.perform(file, body.version(), login.getName(), "rest", () -> {
            demands.give(file.id(), body.demand(), body.evidence());
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
