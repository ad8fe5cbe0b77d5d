package org.answerable.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.security.Principal;
import java.time.Instant;
import org.answerable.complaint.extension.ExtendDeadline;
import org.answerable.complaint.routing.HandOverComplaint;
import org.answerable.complaint.routing.ReassignComplaint;
import org.answerable.complaint.routing.ReclassifyComplaint;
import org.answerable.complaint.tracking.WithdrawComplaint;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What can happen to a complaint at any time, for programs of the staff. Reasons have at most 1,000 characters. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class ComplaintActionsRest {

    private final CaseActions actions;
    private final HandOverComplaint handingOver;
    private final ReassignComplaint reassigning;
    private final ReclassifyComplaint reclassifying;
    private final ExtendDeadline extending;
    private final WithdrawComplaint withdrawing;

    ComplaintActionsRest(
            CaseActions actions,
            HandOverComplaint handingOver,
            ReassignComplaint reassigning,
            ReclassifyComplaint reclassifying,
            ExtendDeadline extending,
            WithdrawComplaint withdrawing) {
        this.actions = actions;
        this.handingOver = handingOver;
        this.reassigning = reassigning;
        this.reclassifying = reclassifying;
        this.extending = extending;
        this.withdrawing = withdrawing;
    }

    @Schema(name = "HandOver")
    record HandOver(
            String department,
            String reason,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = CaseActions.VERSION) Integer version) {}

    @Schema(name = "Reassignment")
    record Reassignment(
            String person,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = CaseActions.VERSION) Integer version) {}

    @Schema(name = "Reclassification", description = "Without a severity the usual one of the category holds")
    record Reclassification(
            String category,
            String severity,
            String reason,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = CaseActions.VERSION) Integer version) {}

    @Schema(name = "ExtensionWish")
    record ExtensionWish(
            String deadline,
            Instant due,
            String reason,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = CaseActions.VERSION) Integer version) {}

    @Schema(name = "Withdrawal")
    record Withdrawal(
            String reason,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = CaseActions.VERSION) Integer version) {}

    @Operation(summary = "Offer the complaint to another department, which has to accept it")
    @ApiResponse(
            responseCode = "202",
            description = "Offered: the department has the task; the owner stays responsible")
    @PostMapping("/hand-over")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void handOver(@PathVariable String number, @RequestBody HandOver body, Principal login) {
        actions.perform(
                number,
                "hand-over",
                body.version(),
                login.getName(),
                file -> handingOver.offer(file.id(), body.department(), body.reason()));
    }

    @Operation(summary = "Give the complaint to another person of its department")
    @ApiResponse(responseCode = "204", description = "Given")
    @PostMapping("/reassignment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reassign(@PathVariable String number, @RequestBody Reassignment body, Principal login) {
        actions.perform(
                number, "reassign", body.version(), login.getName(), file -> reassigning.ask(file.id(), body.person()));
    }

    @Operation(summary = "Give the complaint another category or severity; its deadlines follow")
    @ApiResponse(responseCode = "204", description = "Reclassified")
    @PostMapping("/reclassification")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reclassify(@PathVariable String number, @RequestBody Reclassification body, Principal login) {
        actions.perform(
                number,
                "reclassify",
                body.version(),
                login.getName(),
                file -> reclassifying.ask(file.id(), body.category(), body.severity(), body.reason()));
    }

    @Operation(summary = "Ask the head of the department for more time for a promise")
    @ApiResponse(responseCode = "202", description = "Asked: the head decides")
    @PostMapping("/extension")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void extend(@PathVariable String number, @RequestBody ExtensionWish body, Principal login) {
        actions.perform(
                number,
                "extension",
                body.version(),
                login.getName(),
                file -> extending.ask(file.id(), body.deadline(), body.due(), body.reason()));
    }

    @Operation(summary = "Record that the complainant took the complaint back by phone")
    @ApiResponse(responseCode = "204", description = "Withdrawn")
    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String number, @RequestBody Withdrawal body, Principal login) {
        actions.perform(
                number,
                "withdrawal",
                body.version(),
                login.getName(),
                file -> withdrawing.said(file.id(), body.reason()));
    }
}
