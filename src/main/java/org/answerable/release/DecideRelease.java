package org.answerable.release;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.Changes;
import org.answerable.change.PlanChange;
import org.answerable.change.Result;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.answerable.release.model.ReleaseStage;
import org.springframework.stereotype.Component;

/** Go or no-go: it waits for its window, goes back to a stage, or ends. */
@Component
public class DecideRelease {

    /** What may be decided. */
    public static final Set<String> DECISIONS = Set.of("go", "back", "end");

    /** The stages that a no-go may go back to. */
    public static final Set<String> STAGES = Set.of("plan", "design", "build", "configure", "test");

    /** The word under which a decision is kept. */
    static final String ROLE = "decision";

    private final Criteria criteria;
    private final TakeChanges taking;
    private final Changes changes;
    private final PlanChange planning;
    private final CaseFiles caseFiles;
    private final Deadlines deadlines;
    private final ReleaseNews news;
    private final Ledger ledger;
    private final Clock clock;

    DecideRelease(
            Criteria criteria,
            TakeChanges taking,
            Changes changes,
            PlanChange planning,
            CaseFiles caseFiles,
            Deadlines deadlines,
            ReleaseNews news,
            Ledger ledger,
            Clock clock) {
        this.criteria = criteria;
        this.taking = taking;
        this.changes = changes;
        this.planning = planning;
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
        this.news = news;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Keeps the decision.
     *
     * @param decision one of {@link #DECISIONS}
     * @param backTo   one of {@link #STAGES}, needed to go back; else ignored
     * @param reason   at most 800 characters, needed for a no-go
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule; for a go also if a mandatory criterion is open, it
     *     has no change left, or its window is past
     */
    public void decide(CaseId caseId, String decision, String backTo, String reason, String evidence) {
        criteria.meet(caseId, "decide", evidence);
        boolean go = "go".equals(decision);
        String why = go && (reason == null || reason.isBlank())
                ? null
                : WrittenField.required("reason", reason, TakeChanges.REASON);
        if (go) {
            requireReady(caseId);
        } else if ("back".equals(decision)) {
            criteria.reopen(caseId, stage(backTo));
        }
        changes.said(new Result(caseId, ROLE, decision, why, Acting.actor().id(), clock.instant()));
        ledger.record(
                caseId,
                Fact.of("release.decided")
                        .with("decision", decision)
                        .with("backTo", "back".equals(decision) ? backTo : null)
                        .withPersonal("why", Acting.actor().id(), why));
    }

    private static String stage(String backTo) {
        if (backTo == null || !STAGES.contains(backTo)) {
            throw WrittenField.refused(
                    "backTo",
                    "not-allowed",
                    String.join(", ", STAGES.stream().sorted().toList()));
        }
        return backTo;
    }

    private void requireReady(CaseId caseId) {
        criteria.requireMet(caseId, "decide");
        if (taking.held(caseId).isEmpty()) {
            throw WrittenField.refused("changes", "release-empty", "");
        }
        if (!planning.held(caseId).windowEnd().isAfter(clock.instant())) {
            throw WrittenField.refused(
                    "outcome",
                    "window-past",
                    planning.shown(caseId, planning.held(caseId).windowEnd()));
        }
    }

    /** It is over without having been deployed: its changes get plans of their own, its window is free, who opened it is told. */
    public void end(CaseId caseId) {
        String why = changes.results(caseId).stream()
                .filter(result -> ROLE.equals(result.role()) || MoveRelease.ROLE.equals(result.role()))
                .max(java.util.Comparator.comparing(Result::at))
                .map(Result::remarks)
                .orElse(null);
        taking.giveAll(caseId, why);
        deadlines.cancelAll(caseId, "cancelled");
        changes.giveBack(caseId);
        caseFiles.moveTo(caseId, ReleaseStage.CANCELLED);
        ledger.record(caseId, Fact.of("release.cancelled"));
        news.tell(caseId, "release-closed", Map.of("outcome", ReleaseStage.CANCELLED.key()));
    }
}
