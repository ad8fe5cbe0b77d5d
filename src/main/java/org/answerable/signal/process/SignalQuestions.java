package org.answerable.signal.process;

import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;
import org.answerable.signal.JudgeConduct;

/** What the model {@code breach-signal} asks. */
@ModelBean("breachSignal")
public class SignalQuestions {

    private final JudgeConduct judging;

    SignalQuestions(JudgeConduct judging) {
        this.judging = judging;
    }

    /** Was it found in a sample, so that a person has to judge it? */
    public boolean sampled(String businessKey) {
        return judging.sampled(new CaseId(businessKey));
    }
}
