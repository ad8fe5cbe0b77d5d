package org.answerable.deadline.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.answerable.deadline.persistence.DeadlineMapper;
import org.answerable.ledger.Fact;
import org.answerable.ledger.LedgerListener;
import org.answerable.platform.CaseId;
import org.answerable.platform.Measures;
import org.springframework.stereotype.Component;

/** Counts the rungs that were climbed, by the kind of the promise, and watches how many promises are open and overdue. */
@Component
class DeadlineMeasures implements LedgerListener {

    private static final Map<String, String> STEPS = Map.of(
            ClimbLadder.WARNED, "warning",
            ClimbLadder.DUE, "due",
            ClimbLadder.CLIMBED, "after-due");

    private final Measures measures;

    DeadlineMeasures(Measures measures, DeadlineMapper deadlines, Clock clock) {
        this.measures = measures;
        measures.state(
                "answerable.deadlines.open", "Promises that still bind, paused ones included", deadlines::countOpen);
        measures.state(
                "answerable.deadlines.overdue",
                "Promises that still bind and are past due",
                () -> deadlines.countOverdue(clock.instant()));
    }

    @Override
    public void told(CaseId caseId, List<Fact> facts) {
        facts.stream()
                .filter(fact -> STEPS.containsKey(fact.type()))
                .forEach(fact -> measures.count(
                        "answerable.rungs.climbed",
                        "Rungs of escalation ladders that were climbed",
                        "kind",
                        String.valueOf(fact.values().get("kind")),
                        "step",
                        STEPS.get(fact.type())));
    }
}
