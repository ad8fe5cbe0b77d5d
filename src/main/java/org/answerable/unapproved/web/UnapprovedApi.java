package org.answerable.unapproved.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.web.OpenByRest;
import org.answerable.change.Changes;
import org.answerable.change.Evaluation;
import org.answerable.change.Result;
import org.answerable.deadline.Deadlines;
import org.answerable.deadline.OpenedCase;
import org.answerable.platform.web.IdempotencyKey;
import org.answerable.platform.web.JsonBody;
import org.answerable.unapproved.FoundChange;
import org.answerable.unapproved.ReportUnapproved;
import org.answerable.unapproved.UnapprovedChange;
import org.answerable.unapproved.UnapprovedChanges;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes reports of unapproved changes by REST, from anybody of the staff or a program that has a login, and shows their record. */
@RestController
class UnapprovedApi {

    private static final Set<String> FIELDS =
            Set.of("profile", "subject", "description", "items", "foundAt", "foundBy", "doneBy", "service");

    private final OpenByRest opening;
    private final Deadlines deadlines;
    private final UnapprovedChanges unapproved;
    private final Changes changes;
    private final CaseAccess access;
    private final CaseFiles caseFiles;

    UnapprovedApi(
            ReportUnapproved reporting,
            Deadlines deadlines,
            UnapprovedChanges unapproved,
            Changes changes,
            CaseAccess access,
            CaseFiles caseFiles) {
        this.opening =
                new OpenByRest("unapproved change", (once, hash, body) -> reporting.report(once, hash, found(body)));
        this.deadlines = deadlines;
        this.unapproved = unapproved;
        this.changes = changes;
        this.access = access;
        this.caseFiles = caseFiles;
    }

    @Operation(
            summary = "Report a change that nobody approved",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = Report.class))))
    @ApiResponse(responseCode = "201", description = "Reported; a repeat with the same key gets the first case again")
    @PostMapping(
            path = "/api/v1/unapproved-changes",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpenedCase> report(
            @Parameter(description = IdempotencyKey.DESCRIPTION)
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    String key,
            Principal sender,
            HttpServletRequest request)
            throws IOException {
        return opening.answer(key, sender, request, opened -> OpenedCase.of(opened, deadlines));
    }

    private static FoundChange found(byte[] sent) {
        JsonBody body = JsonBody.of(sent, FIELDS);
        FoundChange found = new FoundChange(
                body.text("profile"),
                "rest",
                body.text("subject"),
                body.text("description"),
                body.text("items"),
                body.instant("foundAt"),
                body.text("foundBy"),
                body.text("doneBy"),
                body.text("service"));
        body.check();
        return found;
    }

    @Operation(summary = "The record of an unapproved change; 404 if the case is none")
    @GetMapping("/api/v1/cases/{number}/unapproved-change")
    View show(@PathVariable String number, Principal login) {
        CaseFile file = access.open(number, login.getName());
        UnapprovedChange change = unapproved.of(file.id());
        Optional<UnapprovedChange.Decision> decided = Optional.ofNullable(change.decision());
        return new View(
                change.found().at(),
                change.found().by(),
                change.found().doneBy(),
                change.found().reporter(),
                change.audit() == null ? null : caseFiles.get(change.audit()).number(),
                changes.items(file.id()),
                changes.evaluation(file.id()).map(Evaluation::risk).orElse(null),
                decided.map(UnapprovedChange.Decision::outcome).orElse(null),
                decided.map(UnapprovedChange.Decision::department).orElse(null),
                decided.map(UnapprovedChange.Decision::by).orElse(null),
                decided.map(UnapprovedChange.Decision::reason).orElse(null),
                decided.map(UnapprovedChange.Decision::at).orElse(null),
                changes.results(file.id()).stream().map(Word::of).toList());
    }

    /** What is sent; lengths in characters. */
    @Schema(name = "FoundUnapprovedChange")
    record Report(
            @Schema(description = "One that takes changes; the first of them if absent") String profile,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 200) String subject,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 4_000, description = "What was found")
                    String description,
            @Schema(description = "Codes of configuration items, separated by blanks or commas; at most 200")
                    String items,
            @Schema(description = "Never in the future; now if absent") Instant foundAt,
            @Schema(description = "User id of who found it; the sender if absent") String foundBy,
            @Schema(description = "User id of who changed it, if that is known; does not decide about it")
                    String doneBy,
            @Schema(maxLength = 200) String service) {}

    /** The record of an unapproved change; what is not known yet is null. */
    @Schema(name = "UnapprovedChangeRecord")
    record View(
            Instant foundAt,
            String foundBy,
            String doneBy,
            String reporter,
            String audit,
            List<String> items,
            String risk,
            String decision,
            String department,
            String decidedBy,
            String reason,
            Instant decidedAt,
            List<Word> words) {}

    /** A word about what was done. */
    @Schema(name = "WordOfUnapprovedChange")
    record Word(String role, String outcome, String remarks, String by, Instant at) {

        static Word of(Result result) {
            return new Word(result.role(), result.outcome(), result.remarks(), result.by(), result.at());
        }
    }
}
