package org.answerable.remedy.process;

import org.answerable.engine.ElementProperties;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;
import org.answerable.remedy.SettleRemedies;
import org.answerable.remedy.VerifyPenalty;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What the model {@code remedy} asks. */
@ModelBean("remedy")
public class RemedyQuestions {

    private static final String PROPERTY = "matter";

    private final SettleRemedies settling;
    private final VerifyPenalty verification;

    RemedyQuestions(SettleRemedies settling, VerifyPenalty verification) {
        this.settling = settling;
        this.verification = verification;
    }

    /** What comes next: {@code pay}, {@code carry-out}, {@code reclaim} or {@code settle}. */
    public String next(String businessKey) {
        return settling.next(new CaseId(businessKey));
    }

    /** The department that takes the matter, such as {@code payment}. */
    public String department(String businessKey, String matter) {
        return settling.department(new CaseId(businessKey), matter);
    }

    /** The second office that is asked to verify. */
    public String secondOffice(String businessKey) {
        return verification.office(new CaseId(businessKey));
    }

    /** The matter of a task, as its element says. */
    static String matterOf(DelegateTask task) {
        return ElementProperties.of(task, PROPERTY)
                .orElseThrow(() -> new IllegalStateException(task.getTaskDefinitionKey() + " names no matter"));
    }
}
