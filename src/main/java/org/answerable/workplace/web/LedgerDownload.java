package org.answerable.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.ledger.LedgerExport;
import org.answerable.platform.ForbiddenException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The case's ledger as JSON lines, to be checked by {@code bin/verify-ledger.py}; docs/ledger.md describes them. */
@RestController
class LedgerDownload {

    private final CaseAccess access;
    private final LedgerExport export;

    LedgerDownload(CaseAccess access, LedgerExport export) {
        this.access = access;
        this.export = export;
    }

    /** Two addresses, since programs log in with each call and people with a session. */
    @Operation(summary = "The ledger of a case, as JSON lines that can be verified")
    @GetMapping({"/api/v1/cases/{number}/ledger", "/staff/cases/{number}/ledger.jsonl"})
    void download(@PathVariable String number, Principal login, HttpServletResponse response) throws IOException {
        CaseFile file = access.open(number, login.getName());
        if (!access.mayProve(file, login.getName())) {
            throw new ForbiddenException(
                    "The ledger of a case is given to auditors and to the department that handles the case");
        }
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.number() + ".jsonl\"");
        export.writeCase(file.id(), response.getOutputStream());
    }
}
