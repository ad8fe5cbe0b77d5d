package org.answerable.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.answerable.complaint.TrackingTokens;
import org.answerable.complaint.tracking.AddMessage;
import org.answerable.complaint.tracking.TrackComplaint;
import org.answerable.complaint.tracking.WithdrawComplaint;
import org.answerable.platform.CaseId;
import org.answerable.platform.web.SecretPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets a complainant follow a complaint by REST, with the secret of its tracking link. */
@RestController
@RequestMapping(path = "/api/v1/track/{token}", produces = MediaType.APPLICATION_JSON_VALUE)
class TrackingApi {

    private final TrackingTokens tokens;
    private final TrackComplaint tracking;
    private final AddMessage adding;
    private final WithdrawComplaint withdrawing;
    private final IntakeLimit limit;

    TrackingApi(
            TrackingTokens tokens,
            TrackComplaint tracking,
            AddMessage adding,
            WithdrawComplaint withdrawing,
            IntakeLimit limit) {
        this.tokens = tokens;
        this.tracking = tracking;
        this.adding = adding;
        this.withdrawing = withdrawing;
        this.limit = limit;
    }

    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        SecretPage.mark(response);
    }

    @Operation(summary = "What was promised, what has happened")
    @GetMapping
    TrackComplaint.Tracked track(@PathVariable String token) {
        return tracking.track(tokens.caseOf(token));
    }

    @Operation(
            summary = "Add information",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = MessageRequest.class))))
    @PostMapping(path = "/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    TrackComplaint.Tracked addMessage(@PathVariable String token, HttpServletRequest request) throws IOException {
        limit.count(request);
        CaseId caseId = tokens.caseOf(token);
        byte[] body = BodyBytes.of(request);
        return PublicActor.through("rest", () -> {
            adding.add(caseId, ComplaintBody.message(body), "rest");
            return tracking.track(caseId);
        });
    }

    @Operation(summary = "Take the complaint back")
    @PostMapping("/withdrawal")
    TrackComplaint.Tracked withdraw(@PathVariable String token, HttpServletRequest request) {
        limit.count(request);
        CaseId caseId = tokens.caseOf(token);
        return PublicActor.through("rest", () -> {
            withdrawing.withdraw(caseId);
            return tracking.track(caseId);
        });
    }

    /** A message of the complainant. */
    @Schema(name = "Message")
    record MessageRequest(@Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 10_000) String text) {}
}
