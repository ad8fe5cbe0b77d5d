package org.answerable.unapproved.process;

import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;
import org.answerable.unapproved.DecideUnapproved;

/** What the model {@code unapproved-change} asks. */
@ModelBean("unapprovedChange")
public class UnapprovedQuestions {

    private final DecideUnapproved deciding;

    UnapprovedQuestions(DecideUnapproved deciding) {
        this.deciding = deciding;
    }

    /** The department that puts the register or the change right. */
    public String worker(String businessKey) {
        return deciding.decision(new CaseId(businessKey)).department();
    }
}
