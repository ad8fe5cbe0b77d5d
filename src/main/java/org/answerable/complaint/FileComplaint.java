package org.answerable.complaint;

import java.util.List;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.NewCase;
import org.answerable.complaint.FiledComplaint.Promise;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files a complaint: opens its case and starts its model, up to the first task, in one transaction. */
@Component
public class FileComplaint {

    private final IntakeRules rules;
    private final OpenComplaint opening;
    private final ComplaintFlow flow;
    private final Deadlines deadlines;
    private final TrackingTokens tokens;

    FileComplaint(
            IntakeRules rules, OpenComplaint opening, ComplaintFlow flow, Deadlines deadlines, TrackingTokens tokens) {
        this.rules = rules;
        this.opening = opening;
        this.flow = flow;
        this.deadlines = deadlines;
        this.tokens = tokens;
    }

    /**
     * Files it.
     *
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule; nothing is written then
     */
    @Transactional
    public FiledComplaint file(ComplaintDraft draft) {
        NewCase checked = rules.check(draft);
        CaseFile opened = opening.open(checked);
        flow.start(opened.id());
        return new FiledComplaint(opened.id(), opened.number(), tokens.of(opened.id()), promises(opened.id()));
    }

    private List<Promise> promises(CaseId caseId) {
        return deadlines.of(caseId).stream()
                .map(deadline -> new Promise(deadline.kind(), deadline.due(), deadline.clock()))
                .toList();
    }
}
