package org.answerable.complaint.verdict;

import java.time.Clock;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.NewCorrespondence;
import org.answerable.casefile.Party;
import org.answerable.complaint.ComplaintFlow;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.model.ComplaintStage;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what the complainant says to the answer, whoever hears it, and lets the model know. */
@Component
public class JudgeAnswer {

    static final int REMARK = 1_000;

    private final CaseFiles caseFiles;
    private final AnswerVerdicts verdicts;
    private final ComplaintFlow flow;
    private final Ledger ledger;
    private final Clock clock;

    JudgeAnswer(CaseFiles caseFiles, AnswerVerdicts verdicts, ComplaintFlow flow, Ledger ledger, Clock clock) {
        this.caseFiles = caseFiles;
        this.verdicts = verdicts;
        this.flow = flow;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** True while the model waits for what the complainant says. */
    public boolean isAwaited(CaseId caseId) {
        return ComplaintStage.ANSWERED.key().equals(caseFiles.get(caseId).state());
    }

    /**
     * The complainant is content. A remark (at most 1,000 characters) may be missing.
     *
     * @throws InvalidInputException if the remark breaks a rule, or nothing is asked (any more)
     */
    @Transactional
    public void confirm(CaseId caseId, String remark, String channel) {
        String words = TaskRules.optional("remark", remark, REMARK);
        AnswerVerdict asked = asked(caseId);
        file(caseId, "confirmation", words, channel);
        verdicts.update(asked.confirmed(clock.instant(), words));
        ledger.record(caseId, Fact.of("complaint.confirmed").with("answer", asked.round()));
        told(flow.confirmed(caseId));
    }

    /**
     * The complainant is not content. The reason has at most 4,000 characters.
     *
     * @param wantsInspection true if somebody else shall examine it
     * @throws InvalidInputException if the reason breaks a rule, or nothing is asked (any more)
     */
    @Transactional
    public void dispute(CaseId caseId, String reason, boolean wantsInspection, String channel) {
        String why = TaskRules.written("reason", reason, TaskRules.LONG_TEXT);
        AnswerVerdict asked = asked(caseId);
        file(caseId, "dispute", why, channel);
        verdicts.update(asked.disputed(clock.instant(), why, wantsInspection));
        ledger.record(
                caseId,
                Fact.of("complaint.disputed").with("answer", asked.round()).with("inspectionWanted", wantsInspection));
        told(flow.disputed(caseId));
    }

    private AnswerVerdict asked(CaseId caseId) {
        if (!isAwaited(caseId)) {
            throw notAsked();
        }
        return verdicts.last(caseId).filter(last -> last.verdict() == null).orElseThrow(JudgeAnswer::notAsked);
    }

    private static void told(boolean heard) {
        if (!heard) {
            throw notAsked();
        }
    }

    private static InvalidInputException notAsked() {
        return TaskRules.refused("verdict", "not-asked", "");
    }

    private void file(CaseId caseId, String kind, String words, String channel) {
        CaseFile complaint = caseFiles.get(caseId);
        String party =
                caseFiles.parties(caseId).stream().findFirst().map(Party::id).orElse(null);
        caseFiles.addCorrespondence(
                caseId,
                new NewCorrespondence("in", channel, kind, party, complaint.subject(), words == null ? "" : words));
    }
}
