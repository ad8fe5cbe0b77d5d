package org.answerable.release.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.Set;
import org.answerable.casefile.web.OpenByRest;
import org.answerable.deadline.Deadlines;
import org.answerable.deadline.OpenedCase;
import org.answerable.platform.web.IdempotencyKey;
import org.answerable.platform.web.JsonBody;
import org.answerable.release.OpenRelease;
import org.answerable.release.ReleaseDraft;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens releases by REST, for the staff or a program that has a login. */
@RestController
@RequestMapping("/api/v1/releases")
class ReleasesApi {

    private static final Set<String> FIELDS =
            Set.of("profile", "subject", "description", "service", "reference", "changes");

    private final OpenByRest opening;
    private final Deadlines deadlines;

    ReleasesApi(OpenRelease releases, Deadlines deadlines) {
        this.opening = new OpenByRest("release", (once, hash, body) -> releases.open(once, hash, draft(body)));
        this.deadlines = deadlines;
    }

    @Operation(
            summary = "Open a release",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = NewRelease.class))))
    @ApiResponse(responseCode = "201", description = "Opened; a repeat with the same key gets the first case again")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpenedCase> open(
            @Parameter(description = IdempotencyKey.DESCRIPTION)
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    String key,
            Principal sender,
            HttpServletRequest request)
            throws IOException {
        return opening.answer(key, sender, request, opened -> OpenedCase.of(opened, deadlines));
    }

    private static ReleaseDraft draft(byte[] sent) {
        JsonBody body = JsonBody.of(sent, FIELDS);
        ReleaseDraft draft = new ReleaseDraft(
                body.text("profile"),
                "rest",
                body.text("subject"),
                body.text("description"),
                body.text("service"),
                body.text("reference"),
                body.text("changes"));
        body.check();
        return draft;
    }

    /** What is sent; lengths in characters. */
    @Schema(name = "NewRelease")
    record NewRelease(
            @Schema(description = "One that takes releases; the first of them if absent") String profile,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 200) String subject,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 4_000) String description,
            @Schema(maxLength = 200) String service,
            @Schema(maxLength = 200) String reference,
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description = "Numbers of approved changes, separated by commas; at most 100")
                    String changes) {}
}
