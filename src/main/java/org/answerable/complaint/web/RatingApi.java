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
import org.answerable.complaint.verdict.RateAnswer;
import org.answerable.platform.CaseId;
import org.answerable.platform.web.SecretPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets a complainant rate by REST how the complaint was handled. */
@RestController
class RatingApi {

    private final TrackingTokens tokens;
    private final TrackComplaint tracking;
    private final RateAnswer rating;
    private final IntakeLimit limit;

    RatingApi(TrackingTokens tokens, TrackComplaint tracking, RateAnswer rating, IntakeLimit limit) {
        this.tokens = tokens;
        this.tracking = tracking;
        this.rating = rating;
        this.limit = limit;
    }

    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        SecretPage.mark(response);
    }

    @Operation(
            summary = "Rate the handling",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = RatingRequest.class))))
    @PostMapping(
            path = "/api/v1/track/{token}/rating",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    TrackComplaint.Tracked rate(@PathVariable String token, HttpServletRequest request) throws IOException {
        limit.count(request);
        CaseId caseId = tokens.caseOf(token);
        byte[] body = BodyBytes.of(request);
        return PublicActor.through("rest", () -> {
            VerdictBody.Rating given = VerdictBody.rating(body);
            rating.rate(caseId, given.stars(), given.remark(), "rest");
            return tracking.track(caseId);
        });
    }

    /** Stars from 1 (very bad) to 5 (very good). */
    @Schema(name = "Rating")
    record RatingRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minimum = "1", maximum = "5") int stars,
            @Schema(maxLength = 2_000) String remark) {}
}
