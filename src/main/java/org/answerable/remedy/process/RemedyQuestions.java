package org.answerable.remedy.process;

import org.answerable.engine.ElementProperties;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;
import org.answerable.remedy.BeginRemedy;
import org.answerable.remedy.RemedyPart;
import org.answerable.remedy.SettleRemedies;
import org.answerable.remedy.SettleRemedies.Step;
import org.answerable.remedy.VerifyPenalty;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What the model {@code remedy} asks. */
@ModelBean("remedy")
public class RemedyQuestions {

    private static final String PROPERTY = "matter";

    private final SettleRemedies settling;
    private final BeginRemedy beginning;
    private final VerifyPenalty verification;

    RemedyQuestions(SettleRemedies settling, BeginRemedy beginning, VerifyPenalty verification) {
        this.settling = settling;
        this.beginning = beginning;
        this.verification = verification;
    }

    /** True if money is owed, which comes first. */
    public boolean pays(String businessKey, String part) {
        return next(businessKey, part) == Step.PAY;
    }

    /** True if goods or services come next. */
    public boolean does(String businessKey, String part) {
        return next(businessKey, part) == Step.CARRY_OUT;
    }

    /** True if a claim comes next. */
    public boolean reclaims(String businessKey, String part) {
        return next(businessKey, part) == Step.RECLAIM;
    }

    /** True if a sent answer promised it, so that the breach was verified before. */
    public boolean promised(String businessKey, String part) {
        return beginning.promised(new RemedyPart(new CaseId(businessKey), part));
    }

    private Step next(String businessKey, String part) {
        return settling.next(new RemedyPart(new CaseId(businessKey), part));
    }

    /** The department that takes the matter, such as {@code payment}. */
    public String department(String businessKey, String matter) {
        return settling.department(new CaseId(businessKey), matter);
    }

    /** True if something is left to do; asked by versions of {@code remedy} that verify breaches themselves. */
    public boolean owes(String businessKey, String part) {
        return next(businessKey, part) != Step.SETTLE;
    }

    /** The second office that is asked to verify; asked by the same versions. */
    public String secondOffice(String businessKey, String part) {
        return verification.office(new RemedyPart(new CaseId(businessKey), part));
    }

    /** The matter of a task, as its element says. */
    static String matterOf(DelegateTask task) {
        return ElementProperties.of(task, PROPERTY)
                .orElseThrow(() -> new IllegalStateException(task.getTaskDefinitionKey() + " names no matter"));
    }
}
