package org.answerable.change;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.agreement.HoldComments;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.Changes.TakenWindow;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.engine.DecisionTables;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;

/** Holds the window of planned work, a change or a release: for its items alone, with the promises that count from it. */
@Component
class HoldWindow {

    private static final String POLICY = "deadline-policy";
    private static final String URGENT = "urgent";

    private final Changes changes;
    private final CaseFiles caseFiles;
    private final DecisionTables tables;
    private final HoldComments comments;
    private final Deadlines deadlines;
    private final Clock clock;

    HoldWindow(
            Changes changes,
            CaseFiles caseFiles,
            DecisionTables tables,
            HoldComments comments,
            Deadlines deadlines,
            Clock clock) {
        this.changes = changes;
        this.caseFiles = caseFiles;
        this.tables = tables;
        this.comments = comments;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The next plan of the case, by the acting person. */
    Plan numbered(Plan plan) {
        int number = changes.plan(plan.caseId()).map(Plan::number).orElse(0) + 1;
        return new Plan(
                plan.caseId(),
                number,
                plan.windowStart(),
                plan.windowEnd(),
                plan.decideBy(),
                plan.check(),
                plan.backOut(),
                plan.waiver(),
                Acting.actor().id(),
                clock.instant());
    }

    /**
     * Does nothing if the change may be carried out in the window.
     *
     * @throws org.answerable.platform.InvalidInputException if what it changes is in force only later (F-38)
     */
    void requireInForce(CaseId change, Plan plan, PlanRules rules) {
        comments.inForce(change).filter(plan.windowStart()::isBefore).ifPresent(day -> {
            throw WrittenField.refused("windowStart", "before-in-force", rules.shown(day));
        });
    }

    /**
     * Keeps the plan; the window is held for these items alone.
     *
     * @throws org.answerable.platform.InvalidInputException if other work touches one of them at that time
     */
    void take(Plan plan, List<Step> steps, List<String> touched, PlanRules rules) {
        changes.insert(plan);
        changes.steps(plan.caseId(), steps);
        take(plan, touched, rules);
        steps.stream().map(Step::department).distinct().forEach(office -> caseFiles.involve(plan.caseId(), office));
    }

    /**
     * The window is held for the items of the change too, which gives up a window of its own.
     *
     * @return the codes that are new
     * @throws org.answerable.platform.InvalidInputException if other work touches one of them at that time
     */
    List<String> widen(Plan plan, CaseId joining, PlanRules rules) {
        List<String> before = changes.items(plan.caseId());
        List<String> more = changes.items(joining);
        take(plan, Stream.concat(before.stream(), more.stream()).distinct().toList(), joining, rules);
        return more.stream().filter(code -> !before.contains(code)).toList();
    }

    /**
     * Takes the window of the plan for the items: no two works touch one item at once.
     *
     * @throws org.answerable.platform.InvalidInputException telling whoever comes second which was first
     */
    void take(Plan plan, List<String> touched, PlanRules rules) {
        take(plan, touched, null, rules);
    }

    private void take(Plan plan, List<String> touched, CaseId joining, PlanRules rules) {
        changes.items(plan.caseId(), touched);
        List<TakenWindow> others = changes.take(plan, touched, joining);
        if (!others.isEmpty()) {
            throw WrittenField.refused(
                    "items",
                    "item-taken",
                    others.stream().map(other -> told(other, rules)).collect(Collectors.joining(", ")));
        }
    }

    private String told(TakenWindow other, PlanRules rules) {
        return other.itemCode() + " (" + caseFiles.get(other.caseId()).number() + ": " + rules.shown(other.start())
                + " – " + rules.shown(other.end()) + ")";
    }

    /**
     * The promises follow the window.
     *
     * @return true if the users are to be told beforehand
     * @throws org.answerable.platform.InvalidInputException if they could not be told in time, and nobody says why
     */
    boolean bind(Plan plan, PlanRules rules) {
        CaseFile file = waived(plan);
        DecisionTables.Answer answer = tables.evaluate(POLICY, file.facts());
        String version = answer.version().split(" ", 2)[0];
        Map<String, Instant> events = Map.of("maintenance", plan.windowStart(), "window-end", plan.windowEnd());
        deadlines.set(file.id(), file.receivedAt(), answer.rows(), version, events);
        if (isMoved(plan)) {
            deadlines.add(file.id(), file.receivedAt(), noticeOf(answer), version, events);
        }
        Optional<Deadline> notice = deadlines.of(file.id(), PlanChange.NOTICE).filter(Deadline::open);
        notice.map(Deadline::due).filter(due -> due.isBefore(clock.instant())).ifPresent(due -> {
            throw WrittenField.refused("waiver", "notice-too-late", rules.shown(due));
        });
        return notice.isPresent();
    }

    /** Users who were told of another window are told anew. */
    private boolean isMoved(Plan plan) {
        return changes.plan(plan.caseId(), plan.number() - 1)
                .filter(before -> !before.windowStart().equals(plan.windowStart()))
                .isPresent();
    }

    private static List<Map<String, Object>> noticeOf(DecisionTables.Answer answer) {
        return answer.rows().stream()
                .filter(row -> PlanChange.NOTICE.equals(row.get("deadline")))
                .toList();
    }

    /** What is waived is urgent, so that no row of the policy binds the notice; planned anew without a waiver it is not. */
    private CaseFile waived(Plan plan) {
        CaseFile file = caseFiles.get(plan.caseId());
        boolean urgent = URGENT.equals(file.severity());
        if (urgent == (plan.waiver() != null)) {
            return file;
        }
        return caseFiles.classify(file.id(), file.category(), urgent ? null : URGENT);
    }
}
