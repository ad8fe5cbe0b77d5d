package org.answerable.release.process;

import java.util.Date;
import org.answerable.change.PlanChange;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;
import org.answerable.release.DeployRelease;

/** What the model {@code release} asks about the plan. */
@ModelBean("releaseAsked")
public record ReleaseQuestions(PlanChange planning, DeployRelease deploying) {

    /** When the window opens. */
    public Date windowStart(String businessKey) {
        return Date.from(planning.held(new CaseId(businessKey)).windowStart());
    }

    /** When it is decided whether it goes on. */
    public Date decideBy(String businessKey) {
        return Date.from(planning.held(new CaseId(businessKey)).decideBy());
    }

    /** The department that deploys. */
    public String department(String businessKey) {
        return deploying.department(new CaseId(businessKey));
    }
}
