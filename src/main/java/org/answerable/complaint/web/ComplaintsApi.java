package org.answerable.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.answerable.complaint.intake.ComplaintDraft;
import org.answerable.complaint.intake.FileComplaint;
import org.answerable.complaint.intake.FileComplaintOnce;
import org.answerable.complaint.intake.FiledComplaint;
import org.answerable.platform.Sha256;
import org.answerable.platform.web.IdempotencyKey;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes complaints by REST. */
@RestController
@RequestMapping("/api/v1/complaints")
class ComplaintsApi {

    private static final String EXAMPLE =
            """
            {"profile": "ride-hailing", "channel": "rest", "subject": "Driver did not come",
             "description": "I waited 30 minutes at the station.", "category": "late-or-no-show", "reference": "order 4711",
             "party": {"name": "Li Wei", "email": "li.wei@example.org", "locale": "en"}}""";

    private final FileComplaint filing;
    private final FileComplaintOnce filingOnce;
    private final IntakeLimit limit;

    ComplaintsApi(FileComplaint filing, FileComplaintOnce filingOnce, IntakeLimit limit) {
        this.filing = filing;
        this.filingOnce = filingOnce;
        this.limit = limit;
    }

    @Operation(
            summary = "File a complaint",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = ComplaintRequest.class),
                                            examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(responseCode = "201", description = "Filed; a repeat with the same key gets the first answer again")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<FiledResponse> file(
            @Parameter(
                            description =
                                    "1 to 200 visible ASCII characters; a repeat with the same key opens no second case")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String key,
            HttpServletRequest request)
            throws IOException {
        limit.count(request);
        byte[] body = BodyBytes.of(request);
        FiledComplaint filed = PublicActor.through("rest", () -> file(key, body));
        return ResponseEntity.created(URI.create("/api/v1/track/" + filed.trackingToken()))
                .body(FiledResponse.of(filed));
    }

    private FiledComplaint file(String key, byte[] body) {
        IdempotencyKey.check(key);
        ComplaintDraft draft = ComplaintBody.complaint(body);
        return key == null
                ? filing.file(draft)
                : filingOnce.file(
                        "rest:" + Sha256.hex(key.getBytes(StandardCharsets.US_ASCII)), Sha256.hex(body), draft);
    }

    /** What is sent; lengths in characters. */
    @Schema(name = "Complaint")
    record ComplaintRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "ride-hailing") String profile,
            @Schema(
                            allowableValues = {"web", "rest", "phone", "counter", "mail", "letter", "regulator"},
                            defaultValue = "rest")
                    String channel,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 200) String subject,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 20_000) String description,
            @Schema(description = "A category of the profile's list") String category,
            @Schema(maxLength = 200) String service,
            @Schema(maxLength = 200, description = "Order, meter or ticket number") String reference,
            @Schema(description = "When it reached the organisation; staff only, never in the future")
                    Instant receivedAt,
            @Schema(
                            allowableValues = {"en", "zh-CN"},
                            defaultValue = "en")
                    String locale,
            PartyRequest party,
            @Schema(description = "Keeps the parties' data to the handling department", defaultValue = "false")
                    Boolean confidential,
            RepresentativeRequest representative) {}

    /** Who complains; without one the complaint is anonymous. */
    @Schema(name = "Complainant")
    record PartyRequest(
            @Schema(maxLength = 200) String name,
            @Schema(maxLength = 254) String email,
            @Schema(maxLength = 40) String phone,
            @Schema(maxLength = 500, description = "For letters on paper") String address,
            @Schema(allowableValues = {"en", "zh-CN"}) String locale,
            @Schema(description = "Staff only") Boolean vulnerable,
            @Schema(description = "Staff only") Boolean media) {}

    /** Who speaks for the complainant; letters go there. Staff only. */
    @Schema(name = "Representative")
    record RepresentativeRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 200) String name,
            @Schema(maxLength = 254) String email,
            @Schema(maxLength = 40) String phone,
            @Schema(maxLength = 500) String address,
            @Schema(allowableValues = {"en", "zh-CN"}) String locale,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 500) String authority) {}

    /** What is answered. */
    @Schema(name = "FiledComplaint")
    record FiledResponse(String number, String trackingToken, List<FiledComplaint.Promise> deadlines) {

        static FiledResponse of(FiledComplaint filed) {
            return new FiledResponse(filed.number(), filed.trackingToken(), filed.deadlines());
        }
    }
}
