package org.answerable.change;

import java.time.Clock;
import java.time.Instant;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.ChangeKinds.Kind;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Work that is on its way goes on after its decision time, longer than planned where it has to; what was promised stays promised. */
@Component
class ProlongWork {

    private final Changes changes;
    private final ChangeKinds kinds;
    private final CaseFiles caseFiles;
    private final PlanChange planning;
    private final HoldWindow holding;
    private final WeighWindow weighing;
    private final Ledger ledger;
    private final Clock clock;

    ProlongWork(
            Changes changes,
            ChangeKinds kinds,
            CaseFiles caseFiles,
            PlanChange planning,
            HoldWindow holding,
            WeighWindow weighing,
            Ledger ledger,
            Clock clock) {
        this.changes = changes;
        this.kinds = kinds;
        this.caseFiles = caseFiles;
        this.planning = planning;
        this.holding = holding;
        this.weighing = weighing;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Keeps until when the work goes on.
     *
     * @param decideBy  the next moment to decide, written as in the plan; may be empty where the kind needs none: the end
     * @param windowEnd a later end of the window, written likewise; needed once the window is over, else it may be empty
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or other work or a freeze is in the way
     */
    void goOn(CaseId caseId, String decideBy, String windowEnd) {
        PlanRules rules = planning.rules(caseId);
        Plan held = planning.held(caseId);
        Instant end = rules.laterEnd(windowEnd, held.windowEnd());
        boolean needed = needsDecisionTime(caseId) || decideBy != null && !decideBy.isBlank();
        Instant next = needed ? rules.decideBy(decideBy, held.windowStart(), end) : end;
        Plan longer = held.goingOn(end, next, Acting.actor().id(), clock.instant());
        changes.insert(longer);
        if (end.isAfter(held.windowEnd())) {
            prolong(held, longer, rules);
        }
    }

    private boolean needsDecisionTime(CaseId caseId) {
        return changes.find(caseId)
                .flatMap(change -> kinds.find(caseFiles.get(caseId).profile(), change.kind()))
                .map(Kind::decisionTime)
                .orElse(true);
    }

    private void prolong(Plan held, Plan longer, PlanRules rules) {
        holding.take(longer, changes.items(longer.caseId()), rules);
        boolean emergency =
                changes.find(longer.caseId()).filter(Change::emergency).isPresent();
        if (!emergency) {
            weighing.refuseMoreFrozen(held, longer, rules);
        }
        ledger.record(longer.caseId(), Fact.of("change.prolonged").with("windowEnd", longer.windowEnd()));
    }
}
