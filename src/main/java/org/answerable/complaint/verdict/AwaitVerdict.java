package org.answerable.complaint.verdict;

import java.time.Clock;
import java.time.Instant;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.model.ComplaintStage;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Gives the complainant time to confirm or dispute the answer just sent. For the model. */
@Component
public class AwaitVerdict {

    private final CaseFiles caseFiles;
    private final AnswerVerdicts verdicts;
    private final DisputeRules rules;
    private final Ledger ledger;
    private final Clock clock;

    AwaitVerdict(CaseFiles caseFiles, AnswerVerdicts verdicts, DisputeRules rules, Ledger ledger, Clock clock) {
        this.caseFiles = caseFiles;
        this.verdicts = verdicts;
        this.rules = rules;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The time counts from now, when the answer was sent. */
    public void begin(CaseId caseId) {
        DisputeRules.Rules rule = rules.of(caseFiles.get(caseId).profile());
        Instant now = clock.instant();
        Instant closes = now.plus(rule.window());
        int round = verdicts.of(caseId).size() + 1;
        verdicts.insert(AnswerVerdict.awaited(caseId, round, now, closes));
        ledger.record(
                caseId,
                Fact.of("complaint.verdictAwaited").with("answer", round).with("until", closes));
        ledger.inForce(caseId, "table:" + DisputeRules.TABLE, rule.version());
    }

    /** When the time is over, by the row. */
    public Instant closes(CaseId caseId) {
        return verdicts.last(caseId)
                .orElseThrow(() -> new IllegalStateException("No answer of " + caseId + " waits for a verdict"))
                .closesAt();
    }

    /** Was the complaint opened again just now? */
    public boolean reopened(CaseId caseId) {
        return ComplaintStage.REOPENED.key().equals(caseFiles.get(caseId).state());
    }
}
