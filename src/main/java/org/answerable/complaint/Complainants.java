package org.answerable.complaint;

import org.answerable.casefile.CaseFiles;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Knows under whose key the ledger keeps what is said about a complaint. */
@Component
public class Complainants {

    private final CaseFiles caseFiles;

    Complainants(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    /** The complainant's id; a case always has one, anonymous or not. */
    public String of(CaseId caseId) {
        return caseFiles.parties(caseId).get(0).id();
    }
}
