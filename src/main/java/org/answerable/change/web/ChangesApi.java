package org.answerable.change.web;

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
import org.answerable.change.ChangeDraft;
import org.answerable.change.ChangeDraft.Client;
import org.answerable.change.RequestChange;
import org.answerable.deadline.Deadlines;
import org.answerable.deadline.OpenedCase;
import org.answerable.platform.web.IdempotencyKey;
import org.answerable.platform.web.JsonBody;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes requests of changes by REST, from anybody of the staff or a program that has a login. */
@RestController
@RequestMapping("/api/v1/changes")
class ChangesApi {

    private static final Set<String> FIELDS = Set.of(
            "profile",
            "template",
            "kind",
            "model",
            "category",
            "subject",
            "description",
            "service",
            "reference",
            "client");

    private final OpenByRest opening;
    private final Deadlines deadlines;

    ChangesApi(RequestChange requesting, Deadlines deadlines) {
        this.opening = new OpenByRest("change", (once, hash, body) -> requesting.request(once, hash, draft(body)));
        this.deadlines = deadlines;
    }

    @Operation(
            summary = "Request a change",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = ChangeRequest.class))))
    @ApiResponse(responseCode = "201", description = "Requested; a repeat with the same key gets the first case again")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpenedCase> request(
            @Parameter(description = IdempotencyKey.DESCRIPTION)
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    String key,
            Principal sender,
            HttpServletRequest request)
            throws IOException {
        return opening.answer(key, sender, request, opened -> OpenedCase.of(opened, deadlines));
    }

    private static ChangeDraft draft(byte[] sent) {
        JsonBody body = JsonBody.of(sent, FIELDS);
        JsonBody client = body.object("client", Set.of("name", "email"));
        ChangeDraft draft = new ChangeDraft(
                body.text("profile"),
                "rest",
                body.text("template"),
                body.text("kind"),
                body.text("model"),
                body.text("category"),
                body.text("subject"),
                body.text("description"),
                body.text("service"),
                body.text("reference"),
                client == null ? null : new Client(client.text("name"), client.text("email")));
        body.check();
        return draft;
    }

    /** What is sent; lengths in characters. */
    @Schema(name = "NewChange")
    record ChangeRequest(
            @Schema(description = "One that takes changes; the first of them if absent") String profile,
            @Schema(description = "Key of a template (table change-template): a standard change, approved beforehand")
                    String template,
            @Schema(
                            defaultValue = "it",
                            description =
                                    "One that the profile takes (table change-kind), such as works, personnel, commitment")
                    String kind,
            @Schema(
                            allowableValues = {"standard", "normal", "emergency"},
                            description = "standard with a template, else normal if absent")
                    String model,
            @Schema(description = "One of the kind (table change-kind); its first one if absent") String category,
            @Schema(maxLength = 200, description = "The name of the template if absent") String subject,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 4_000) String description,
            @Schema(maxLength = 200) String service,
            @Schema(maxLength = 200) String reference,
            @Schema(description = "Who is asked before any work; needed for works and personnel")
                    ChangeClient client) {}

    /** The client outside. */
    @Schema(name = "ClientOfChange")
    record ChangeClient(
            @Schema(maxLength = 200) String name,
            @Schema(maxLength = 254, description = "Absent: asked by other means than mail") String email) {}
}
