package org.answerable.release.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.Sha256;
import org.answerable.platform.web.BodyBytes;
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

    private final OpenRelease opening;
    private final Deadlines deadlines;

    ReleasesApi(OpenRelease opening, Deadlines deadlines) {
        this.opening = opening;
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
    ResponseEntity<Opened> open(
            @Parameter(
                            description =
                                    "1 to 200 visible ASCII characters; a repeat with the same key opens no second case")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String key,
            Principal sender,
            HttpServletRequest request)
            throws IOException {
        byte[] body = BodyBytes.of(request);
        IdempotencyKey.check(key);
        String once = key == null ? null : Sha256.hex(sender.getName() + " release " + key);
        CaseFile opened = Acting.as(
                Actor.person(sender.getName()), "rest", () -> opening.open(once, Sha256.hex(body), draft(body)));
        return ResponseEntity.created(URI.create("/api/v1/cases/" + opened.number()))
                .body(new Opened(
                        opened.number(),
                        opened.state(),
                        deadlines.of(opened.id()).stream().map(Promised::of).toList()));
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

    /** What is answered. */
    @Schema(name = "OpenedRelease")
    record Opened(String number, String state, List<Promised> deadlines) {}

    /**
     * A promise that binds it.
     *
     * @param due null before the window is planned
     */
    @Schema(name = "PromiseOfRelease")
    record Promised(String kind, Instant due, String clock) {

        static Promised of(Deadline deadline) {
            return new Promised(deadline.kind(), deadline.due(), deadline.clock());
        }
    }
}
