package org.answerable.signal;

import java.util.List;
import java.util.Set;
import org.answerable.casefile.CaseFiles;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.signal.model.SignalStage;
import org.springframework.stereotype.Component;

/** The quality team's word on a sample, and the end of a signal. */
@Component
public class JudgeConduct {

    /** What the quality team may find. */
    public static final Set<String> OUTCOMES = Set.of("breach", "no-breach");

    static final int REMARKS = 1_000;

    private final Signals signals;
    private final TakeSignal taking;
    private final CaseFiles caseFiles;
    private final Ledger ledger;

    JudgeConduct(Signals signals, TakeSignal taking, CaseFiles caseFiles, Ledger ledger) {
        this.signals = signals;
        this.taking = taking;
        this.caseFiles = caseFiles;
        this.ledger = ledger;
    }

    /** True if a person has to judge the signal. */
    public boolean sampled(CaseId caseId) {
        return signals.of(caseId).event().sampled();
    }

    /**
     * Keeps what was found; a breach asks for a penalty, and for the loss if there was one.
     *
     * @param remarks at most 1,000 characters, needed; a note of the case
     * @throws InvalidInputException if a field breaks a rule
     */
    public void judge(CaseId caseId, boolean breach, String remarks) {
        if (remarks == null || remarks.isBlank()) {
            throw refused("required");
        }
        if (remarks.codePointCount(0, remarks.length()) > REMARKS) {
            throw refused("too-long");
        }
        caseFiles.addNote(caseId, remarks.strip());
        ledger.record(caseId, Fact.of("signal.judged").with("breach", breach));
        if (breach) {
            Signal signal = signals.of(caseId);
            taking.grant(caseId, signal, signal.loss() != null);
        }
    }

    /** The signal is over. */
    public void close(CaseId caseId) {
        caseFiles.moveTo(caseId, SignalStage.DONE);
    }

    private static InvalidInputException refused(String rule) {
        return new InvalidInputException(List.of(new FieldError("remarks", rule, String.valueOf(REMARKS))));
    }
}
