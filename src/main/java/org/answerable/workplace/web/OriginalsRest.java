package org.answerable.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.complaint.originals.NameOriginal;
import org.answerable.complaint.originals.NameOriginal.NewRecord;
import org.answerable.complaint.originals.PreservedRecord;
import org.answerable.complaint.originals.RecordHolds;
import org.answerable.platform.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The originals that are preserved for a dispute, for programs of the staff. */
@RestController
@RequestMapping("/api/v1/cases/{number}/originals")
class OriginalsRest {

    private final CaseActions actions;
    private final CaseAccess access;
    private final NameOriginal naming;
    private final RecordHolds holds;

    OriginalsRest(CaseActions actions, CaseAccess access, NameOriginal naming, RecordHolds holds) {
        this.actions = actions;
        this.access = access;
        this.naming = naming;
        this.holds = holds;
    }

    /** An original that is preserved; lengths in characters. */
    @Schema(name = "NewOriginal")
    record Named(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = NameOriginal.TEXT) String record,
            @Schema(maxLength = NameOriginal.PLACE, description = "Place or reference; needed unless a file holds it")
                    String keptAt,
            @Schema(description = "Id of the attachment that holds it") String recordFile,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "date", description = "The day it is from")
                    String originalOf,
            @Schema(format = "date", description = "Since when it is preserved; today without it") String heldSince,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = CaseActions.VERSION) Integer version) {}

    /**
     * What is preserved.
     *
     * @param releasedAt null while nothing of it may be destroyed
     */
    @Schema(name = "PreservedOriginals")
    record View(
            String department, int months, String what, Instant askedAt, Instant releasedAt, List<Original> records) {}

    /** An original. */
    @Schema(name = "PreservedOriginal")
    record Original(
            String id,
            String record,
            String keptAt,
            String recordFile,
            LocalDate originalOf,
            LocalDate heldSince,
            LocalDate keptUntil,
            Instant namedAt,
            String namedBy) {

        static Original of(PreservedRecord kept) {
            return new Original(
                    kept.id(),
                    kept.text(),
                    kept.keptAt(),
                    kept.attachmentId(),
                    kept.originalOf(),
                    kept.heldSince(),
                    kept.keptUntil(),
                    kept.at(),
                    kept.addedBy());
        }
    }

    @Operation(summary = "The originals that are or were preserved for the dispute of a complaint; 404 if none are")
    @GetMapping
    View list(@PathVariable String number, Principal login) {
        return view(access.open(number, login.getName()));
    }

    @Operation(summary = "Name an original that is preserved")
    @ApiResponse(responseCode = "201", description = "Named: it stays")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View name(@PathVariable String number, @RequestBody Named body, Principal login) {
        CaseFile file = actions.open(number, actions.named("original"), login.getName());
        return actions.perform(file, body.version(), login.getName(), "rest", () -> {
            naming.name(
                    file.id(),
                    new NewRecord(
                            body.record(), body.keptAt(), body.recordFile(), body.originalOf(), body.heldSince()));
            return view(file);
        });
    }

    private View view(CaseFile file) {
        return holds.of(file.id())
                .map(hold -> new View(
                        hold.department(),
                        hold.months(),
                        hold.what(),
                        hold.askedAt(),
                        hold.releasedAt(),
                        holds.records(file.id()).stream().map(Original::of).toList()))
                .orElseThrow(() -> new NotFoundException("No originals are preserved for case " + file.number()));
    }
}
