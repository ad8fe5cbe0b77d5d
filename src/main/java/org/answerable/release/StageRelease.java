package org.answerable.release;

import org.answerable.casefile.CaseFiles;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;

/** Ends a stage of a release that has nothing but its criteria: design, build, configuration, test. */
@Component
public class StageRelease {

    private static final int REMARKS = 4_000;

    private final Criteria criteria;
    private final CaseFiles caseFiles;
    private final Ledger ledger;

    StageRelease(Criteria criteria, CaseFiles caseFiles, Ledger ledger) {
        this.criteria = criteria;
        this.caseFiles = caseFiles;
        this.ledger = ledger;
    }

    /**
     * The stage is over.
     *
     * @param evidence criteria that are met, one a line; may be null
     * @param remarks  at most 4,000 characters, become a note; may be null
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or a mandatory criterion is open
     */
    public void end(CaseId caseId, String stage, String evidence, String remarks) {
        criteria.meet(caseId, stage, evidence);
        criteria.requireMet(caseId, stage);
        if (remarks != null && !remarks.isBlank()) {
            caseFiles.addNote(caseId, WrittenField.required("remarks", remarks, REMARKS));
        }
        ledger.record(caseId, Fact.of("release.stage-ended").with("stage", stage));
    }
}
