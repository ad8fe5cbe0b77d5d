package org.answerable.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.complaint.TrackingTokens;
import org.answerable.lostproperty.LostItemDraft;
import org.answerable.lostproperty.ReportLostItem;
import org.answerable.lostproperty.TrackLostItem;
import org.answerable.platform.Sha256;
import org.answerable.platform.web.IdempotencyKey;
import org.answerable.platform.web.JsonBody;
import org.answerable.platform.web.SecretPage;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes reports of lost items by REST, and lets their owners follow them with the secret of the tracking link. */
@RestController
@RequestMapping(path = "/api/v1/lost-items", produces = MediaType.APPLICATION_JSON_VALUE)
class LostItemsApi {

    private static final String EXAMPLE =
            """
            {"profile": "ride-hailing", "item": "Umbrella", "description": "Black, left on the back seat",
             "reference": "order 4711", "place": "12 Nanjing Road", "party": {"name": "Li Wei", "phone": "+86 138 0000 0000"}}""";

    private static final Set<String> FIELDS =
            Set.of("profile", "channel", "item", "description", "reference", "place", "locale", "party");
    private static final Set<String> PARTY = Set.of("name", "email", "phone");

    private final ReportLostItem reporting;
    private final TrackLostItem tracking;
    private final TrackingTokens tokens;
    private final IntakeLimit limit;

    LostItemsApi(ReportLostItem reporting, TrackLostItem tracking, TrackingTokens tokens, IntakeLimit limit) {
        this.reporting = reporting;
        this.tracking = tracking;
        this.tokens = tokens;
        this.limit = limit;
    }

    @Operation(
            summary = "Report something left in a car",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = LostItemRequest.class),
                                            examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(responseCode = "201", description = "Reported; a repeat with the same key gets the first answer again")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReportedResponse> report(
            @Parameter(
                            description =
                                    "1 to 200 visible ASCII characters; a repeat with the same key opens no second case")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String key,
            HttpServletRequest request)
            throws IOException {
        limit.count(request);
        IdempotencyKey.check(key);
        byte[] body = BodyBytes.of(request);
        String once = key == null ? null : Sha256.hex(("rest:" + key).getBytes(StandardCharsets.US_ASCII));
        CaseFile reported = PublicActor.through("rest", () -> reporting.report(once, Sha256.hex(body), draft(body)));
        String token = tokens.of(reported.id());
        return ResponseEntity.created(URI.create("/api/v1/lost-items/" + token))
                .body(new ReportedResponse(reported.number(), token));
    }

    @Operation(summary = "What has become of it")
    @GetMapping("/{token}")
    TrackLostItem.Tracked track(@PathVariable String token, HttpServletResponse response) {
        SecretPage.mark(response);
        return tracking.track(tokens.caseOf(token));
    }

    private static LostItemDraft draft(byte[] sent) {
        JsonBody body = JsonBody.of(sent, FIELDS);
        JsonBody party = body.object("party", PARTY);
        String channel = body.text("channel");
        LostItemDraft draft = new LostItemDraft(
                body.text("profile"),
                channel == null ? "rest" : channel,
                body.text("item"),
                body.text("description"),
                body.text("reference"),
                body.text("place"),
                body.text("locale"),
                party.text("name"),
                party.text("email"),
                party.text("phone"));
        body.check();
        return draft;
    }

    /** What is sent; lengths in characters. */
    @Schema(name = "LostItem")
    record LostItemRequest(
            @Schema(description = "One that takes lost items; the first of them if absent") String profile,
            @Schema(
                            allowableValues = {"web", "rest", "phone", "counter"},
                            defaultValue = "rest")
                    String channel,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 200) String item,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 4_000) String description,
            @Schema(maxLength = 200, description = "The order") String reference,
            @Schema(maxLength = 400, description = "Where it shall be brought") String place,
            @Schema(
                            allowableValues = {"en", "zh-CN"},
                            defaultValue = "en")
                    String locale,
            OwnerRequest party) {}

    /** Whose it is; a mail address or a phone number is needed. */
    @Schema(name = "Owner")
    record OwnerRequest(
            @Schema(maxLength = 200) String name,
            @Schema(maxLength = 254) String email,
            @Schema(maxLength = 40) String phone) {}

    /** What is answered. */
    @Schema(name = "ReportedLostItem")
    record ReportedResponse(String number, String trackingToken) {}
}
