package org.answerable.contribution.process;

import org.answerable.contribution.Contributions;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;

/** What the model asks a contribution. */
@ModelBean("contribution")
public class ContributionQuestions {

    private final Contributions contributions;

    ContributionQuestions(Contributions contributions) {
        this.contributions = contributions;
    }

    /** The department that was asked; its task is offered to it. */
    public String department(String businessKey, String part) {
        return contributions.get(new CaseId(businessKey), part).department();
    }
}
