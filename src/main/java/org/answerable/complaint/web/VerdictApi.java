package org.answerable.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.answerable.complaint.TrackingTokens;
import org.answerable.complaint.tracking.TrackComplaint;
import org.answerable.complaint.verdict.JudgeAnswer;
import org.answerable.platform.CaseId;
import org.answerable.platform.web.SecretPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets a complainant say by REST whether the answer settles the matter. */
@RestController
@RequestMapping(path = "/api/v1/track/{token}", produces = MediaType.APPLICATION_JSON_VALUE)
class VerdictApi {

    private final TrackingTokens tokens;
    private final TrackComplaint tracking;
    private final JudgeAnswer judging;
    private final IntakeLimit limit;

    VerdictApi(TrackingTokens tokens, TrackComplaint tracking, JudgeAnswer judging, IntakeLimit limit) {
        this.tokens = tokens;
        this.tracking = tracking;
        this.judging = judging;
        this.limit = limit;
    }

    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        SecretPage.mark(response);
    }

    @Operation(
            summary = "Confirm the answer",
            requestBody =
                    @RequestBody(content = @Content(schema = @Schema(implementation = ConfirmationRequest.class))))
    @PostMapping("/confirmation")
    TrackComplaint.Tracked confirm(@PathVariable String token, HttpServletRequest request) throws IOException {
        limit.count(request);
        CaseId caseId = tokens.caseOf(token);
        byte[] body = BodyBytes.of(request);
        return PublicActor.through("rest", () -> {
            judging.confirm(caseId, body.length == 0 ? null : VerdictBody.remark(body), "rest");
            return tracking.track(caseId);
        });
    }

    @Operation(
            summary = "Dispute the answer",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DisputeRequest.class))))
    @PostMapping(path = "/dispute", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    TrackComplaint.Tracked dispute(@PathVariable String token, HttpServletRequest request) throws IOException {
        limit.count(request);
        CaseId caseId = tokens.caseOf(token);
        byte[] body = BodyBytes.of(request);
        return PublicActor.through("rest", () -> {
            VerdictBody.Dispute dispute = VerdictBody.dispute(body);
            judging.dispute(caseId, dispute.reason(), dispute.inspection(), "rest");
            return tracking.track(caseId);
        });
    }

    /** The answer settles the matter. */
    @Schema(name = "Confirmation")
    record ConfirmationRequest(@Schema(maxLength = 1_000) String remark) {}

    /** The answer does not settle the matter; {@code inspection} asks for somebody else to examine it. */
    @Schema(name = "Dispute")
    record DisputeRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 4_000) String reason,
            boolean inspection) {}
}
