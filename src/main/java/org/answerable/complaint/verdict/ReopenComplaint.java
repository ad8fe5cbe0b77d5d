package org.answerable.complaint.verdict;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.letters.PartyLetters;
import org.answerable.complaint.model.ComplaintStage;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Opens an answered complaint again. For the model. */
@Component
public class ReopenComplaint {

    /** The promise that is made anew. */
    private static final String PROMISE = "resolve";

    private final CaseFiles caseFiles;
    private final AnswerVerdicts verdicts;
    private final Deadlines deadlines;
    private final Appeals appeals;
    private final PartyLetters letters;
    private final Ledger ledger;
    private final Clock clock;

    ReopenComplaint(
            CaseFiles caseFiles,
            AnswerVerdicts verdicts,
            Deadlines deadlines,
            Appeals appeals,
            PartyLetters letters,
            Ledger ledger,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.verdicts = verdicts;
        this.deadlines = deadlines;
        this.appeals = appeals;
        this.letters = letters;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Puts it back into work, and marks the answer after which that was needed. */
    public void reopen(CaseId caseId) {
        caseFiles.moveTo(caseId, ComplaintStage.REOPENED);
        verdicts.last(caseId).ifPresent(answer -> verdicts.update(answer.reopened(clock.instant())));
        ledger.record(caseId, Fact.of("complaint.reopened"));
    }

    /**
     * Promises a new answer, counted from now, and tells the complainant.
     *
     * @param orders the rows of {@code deadline-policy}; only the promise of an answer is made anew
     */
    public void promise(CaseId caseId, List<Map<String, Object>> orders, String policyVersion) {
        List<Map<String, Object>> answer = orders.stream()
                .filter(row -> PROMISE.equals(row.get("deadline")))
                .toList();
        deadlines.add(caseId, clock.instant(), answer, policyVersion);
        DefaultMessageSourceResolvable how = new DefaultMessageSourceResolvable(
                appeals.of(caseId).isPresent() ? "complaint.news.corrected" : "complaint.news.reopened");
        letters.writeStandard(caseId, "news", "news", how, Map.of("how", how));
    }
}
