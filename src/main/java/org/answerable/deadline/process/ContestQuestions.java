package org.answerable.deadline.process;

import org.answerable.deadline.usecase.DecideContest;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;

/** What the model asks a contest. */
@ModelBean("deadlineContest")
public class ContestQuestions {

    private final DecideContest contests;

    ContestQuestions(DecideContest contests) {
        this.contests = contests;
    }

    /** The department that decides; its task is offered to it. */
    public String department(String businessKey, String part) {
        return contests.get(new CaseId(businessKey), part).departmentId();
    }
}
