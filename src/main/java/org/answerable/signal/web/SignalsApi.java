package org.answerable.signal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.Sha256;
import org.answerable.platform.web.BodyBytes;
import org.answerable.platform.web.IdempotencyKey;
import org.answerable.platform.web.JsonBody;
import org.answerable.signal.DetectedSignal;
import org.answerable.signal.TakeSignal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes signals of the driver app, the order data and samples, from a program that has a login. */
@RestController
@RequestMapping("/api/v1/signals")
class SignalsApi {

    private static final Set<String> FIELDS =
            Set.of("event", "profile", "reference", "driver", "detectedAt", "evidence", "loss", "currency");

    private final TakeSignal taking;

    SignalsApi(TakeSignal taking) {
        this.taking = taking;
    }

    @Operation(
            summary = "Report a breach, cheating or conduct that was detected without a complaint",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = SignalRequest.class))))
    @ApiResponse(responseCode = "201", description = "Taken; a repeat with the same key gets the first case again")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SignalResponse> take(
            @Parameter(
                            required = true,
                            description = "The sender's own id of the event, 1 to 200 visible ASCII characters")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String key,
            Principal sender,
            HttpServletRequest request)
            throws IOException {
        byte[] body = BodyBytes.of(request);
        IdempotencyKey.require(key);
        String once = Sha256.hex(sender.getName() + ' ' + key);
        CaseFile opened = Acting.as(
                Actor.person(sender.getName()), "rest", () -> taking.take(once, Sha256.hex(body), signal(body)));
        return ResponseEntity.created(URI.create("/api/v1/cases/" + opened.number()))
                .body(new SignalResponse(opened.number(), opened.state()));
    }

    private static DetectedSignal signal(byte[] sent) {
        JsonBody body = JsonBody.of(sent, FIELDS);
        DetectedSignal signal = new DetectedSignal(
                body.text("event"),
                body.text("profile"),
                body.text("reference"),
                body.text("driver"),
                body.instant("detectedAt"),
                body.text("evidence"),
                body.number("loss"),
                body.text("currency"));
        body.check();
        return signal;
    }

    /** What is sent; lengths in characters. */
    @Schema(name = "Signal")
    record SignalRequest(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            allowableValues = {
                                "car-swap",
                                "person-car-mismatch",
                                "missing-contact",
                                "missing-click",
                                "driver-cancellation",
                                "fake-orders",
                                "conduct"
                            })
                    String event,
            @Schema(description = "One that takes signals; the first of them if absent") String profile,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 200, description = "The order")
                    String reference,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 100) String driver,
            @Schema(description = "Never in the future; now if missing") Instant detectedAt,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 4_000) String evidence,
            @Schema(description = "What it cost the platform; claimed back after cheating") BigDecimal loss,
            @Schema(description = "Of the loss, ISO 4217") String currency) {}

    /** What is answered. */
    @Schema(name = "TakenSignal")
    record SignalResponse(String number, String state) {}
}
