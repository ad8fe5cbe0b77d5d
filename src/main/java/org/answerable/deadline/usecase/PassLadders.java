package org.answerable.deadline.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.model.Step;
import org.answerable.deadline.persistence.DeadlineMapper;
import org.answerable.deadline.persistence.DeadlineMapper.ClimbedRung;
import org.answerable.deadline.persistence.DeadlineStore;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Writes down the rungs whose time is over as past: nobody hears of them any more. */
@Component
class PassLadders {

    private final Rungs rungs;
    private final DeadlineMapper mapper;
    private final DeadlineStore store;
    private final WakeUps wakeUps;
    private final Clock clock;

    PassLadders(Rungs rungs, DeadlineMapper mapper, DeadlineStore store, WakeUps wakeUps, Clock clock) {
        this.rungs = rungs;
        this.mapper = mapper;
        this.store = store;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    void pass(CaseId caseId, String reason) {
        mapper.selectByCaseForUpdate(caseId.value()).stream()
                .filter(Promise::open)
                .forEach(promise -> pass(promise, reason));
    }

    private void pass(Promise promise, String reason) {
        Instant now = clock.instant();
        List<Step> steps = rungs.remaining(promise);
        List<Step> past =
                steps.stream().takeWhile(step -> !step.at().isAfter(now)).toList();
        promise.breachIfPast(now);
        if (past.isEmpty() && promise.facts().isEmpty()) {
            return;
        }
        for (Step step : past) {
            mapper.insertRung(new ClimbedRung(promise.id(), step.rung().key(), step.turn(), step.at(), now, null));
            promise.tell(promise.fact("deadline.rung-past")
                    .with("rung", step.rung().key())
                    .with("turn", step.turn())
                    .with("wasDue", step.at())
                    .with("reason", reason));
        }
        promise.climbing().next(Rungs.first(steps.subList(past.size(), steps.size())));
        store.update(promise);
        wakeUps.moved(promise);
    }
}
