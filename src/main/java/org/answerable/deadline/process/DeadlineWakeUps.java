package org.answerable.deadline.process;

import java.util.Date;
import org.answerable.deadline.usecase.WakeUps;
import org.answerable.engine.DeadlineKey;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;

/** Tells the timers of models when to wake up. The answer is never null. */
@ModelBean("deadlines")
public class DeadlineWakeUps {

    private final WakeUps wakeUps;

    DeadlineWakeUps(WakeUps wakeUps) {
        this.wakeUps = wakeUps;
    }

    /** For the boundary timer of a stage that a deadline binds. */
    public Date nextWake(String businessKey, String deadlineKind) {
        return Date.from(wakeUps.forStage(new CaseId(businessKey), deadlineKind));
    }

    /** Likewise for a deadline that binds one part of the case, such as a contribution. */
    public Date nextWake(String businessKey, String deadlineKind, String part) {
        return nextWake(businessKey, new DeadlineKey(deadlineKind, part).toString());
    }

    /** For the boundary timer that ends something of a part when the time of its deadline is over, such as a vote. */
    public Date end(String businessKey, String deadlineKind, String part) {
        String key = new DeadlineKey(deadlineKind, part).toString();
        return Date.from(wakeUps.end(new CaseId(businessKey), key));
    }

    /** For the ladder itself, while it waits for its next rung. */
    public Date nextRung(String businessKey, String deadlineKind) {
        return Date.from(wakeUps.forLadder(new CaseId(businessKey), deadlineKind));
    }
}
