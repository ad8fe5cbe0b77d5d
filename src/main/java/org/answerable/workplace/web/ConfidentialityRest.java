package org.answerable.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.security.Principal;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseParties;
import org.answerable.platform.WrittenField;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeping a case confidential, or no longer, for programs of the staff. */
@RestController
class ConfidentialityRest {

    private final CaseActions actions;
    private final CaseParties parties;

    ConfidentialityRest(CaseActions actions, CaseParties parties) {
        this.actions = actions;
        this.parties = parties;
    }

    @Schema(name = "Confidentiality")
    record Wish(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description = "True to keep what the parties are and said to the handling department")
                    Boolean confidential,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 1_000) String reason,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = CaseActions.VERSION) Integer version) {}

    @Operation(summary = "Keep the parties of a case confidential, or no longer")
    @ApiResponse(responseCode = "204", description = "Done, or so already")
    @PostMapping("/api/v1/cases/{number}/confidentiality")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable String number, @RequestBody Wish body, Principal login) {
        if (body.confidential() == null) {
            throw WrittenField.refused("confidential", "required", "");
        }
        String action = body.confidential() ? "keep-confidential" : "lift-confidentiality";
        CaseFile file = actions.open(number, actions.named(action), login.getName());
        actions.perform(
                file,
                body.version(),
                login.getName(),
                "rest",
                () -> parties.keepConfidential(file.id(), body.confidential(), body.reason()));
    }
}
