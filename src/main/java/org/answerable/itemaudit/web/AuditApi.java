package org.answerable.itemaudit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.itemaudit.Audit;
import org.answerable.itemaudit.AuditResult;
import org.answerable.itemaudit.Audits;
import org.answerable.itemaudit.Finding;
import org.answerable.itemaudit.RecordAudit;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.platform.ForbiddenException;
import org.answerable.unapproved.UnapprovedChanges;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An audit of configuration items, for programs of the staff such as a scanner: its sample, what was found, what each difference is. */
@RestController
@RequestMapping("/api/v1/cases/{number}/configuration-audit")
class AuditApi {

    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final Audits audits;
    private final UnapprovedChanges unapproved;
    private final RecordAudit recording;

    AuditApi(
            CaseAccess access,
            CaseFiles caseFiles,
            Audits audits,
            UnapprovedChanges unapproved,
            RecordAudit recording) {
        this.access = access;
        this.caseFiles = caseFiles;
        this.audits = audits;
        this.unapproved = unapproved;
        this.recording = recording;
    }

    /** What was found of one item of the sample; without a position: a thing that is not registered. */
    @Schema(name = "AuditFinding")
    record Found(
            Integer position,
            @Schema(allowableValues = {"as-registered", "different", "missing", "not-registered"}) String outcome,
            @Schema(maxLength = RecordAudit.REMARKS, description = "What is true; needed unless it is as registered")
                    String remarks) {}

    /** What a difference is. */
    @Schema(name = "AuditVerdict")
    record Judged(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Integer position,
            @Schema(allowableValues = {"correction", "unapproved"}) String verdict,
            @Schema(description = "As what a thing that was not registered is registered now") String registeredCode) {}

    /** The record of an audit; what is not known yet is null. */
    @Schema(name = "ConfigurationAudit")
    record View(
            String department,
            String halfYear,
            Instant endsAt,
            Integer owned,
            AuditResult result,
            Double shareAsRegistered,
            List<Row> findings,
            List<String> unapprovedChanges) {}

    /** One row of it. */
    @Schema(name = "AuditedItem")
    record Row(int position, String item, Finding.Seen found, Finding.Verdict verdict) {}

    @Operation(summary = "The record of an audit of configuration items; 404 if the case is none")
    @GetMapping
    View show(@PathVariable String number, Principal login) {
        CaseId caseId = access.open(number, login.getName()).id();
        Audit audit = audits.of(caseId);
        List<Finding> findings = audits.findings(caseId);
        AuditResult result = AuditResult.of(findings);
        return new View(
                audit.department(),
                audit.halfYear().key(),
                audit.endsAt(),
                audit.owned(),
                result,
                result.share(),
                findings.stream()
                        .map(finding -> new Row(finding.position(), finding.code(), finding.seen(), finding.verdict()))
                        .toList(),
                unapprovedNumbers(caseId));
    }

    private List<String> unapprovedNumbers(CaseId audit) {
        return caseFiles.all(unapproved.foundBy(audit)).values().stream()
                .map(CaseFile::number)
                .sorted()
                .toList();
    }

    @Operation(summary = "Say what was found of an item of the sample, or add a thing that is not registered")
    @ApiResponse(responseCode = "204", description = "It is kept")
    @PostMapping("/findings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void found(@PathVariable String number, @RequestBody Found body, Principal login) {
        CaseId caseId = toCarryOut(number, login);
        as(login, () -> {
            if (body.position() == null) {
                recording.foundUnregistered(caseId, body.remarks());
            } else {
                recording.found(caseId, body.position(), body.outcome(), body.remarks());
            }
        });
    }

    @Operation(summary = "Say what a difference is")
    @ApiResponse(responseCode = "204", description = "It is kept")
    @PostMapping("/verdicts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void judged(@PathVariable String number, @RequestBody Judged body, Principal login) {
        CaseId caseId = toCarryOut(number, login);
        int position = body.position() == null ? 0 : body.position();
        as(login, () -> recording.judged(caseId, position, body.verdict(), body.registeredCode()));
    }

    private CaseId toCarryOut(String number, Principal login) {
        CaseFile file = access.open(number, login.getName());
        audits.of(file.id());
        if (!access.mayHandle(file, login.getName())) {
            throw new ForbiddenException("An audit is carried out by the department whose items they are");
        }
        return file.id();
    }

    private static void as(Principal login, Runnable work) {
        Acting.as(Actor.person(login.getName()), "rest", () -> {
            work.run();
            return null;
        });
    }
}
