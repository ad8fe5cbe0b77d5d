package org.answerable.change;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.Concerns.Decided;
import org.answerable.change.FindConflicts.Frozen;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.FieldChecks;
import org.answerable.platform.WrittenField;
import org.answerable.window.Freeze;
import org.answerable.window.Freezes;
import org.answerable.window.MaintenanceTimes;
import org.answerable.window.Reach;
import org.springframework.stereotype.Component;

/**
 * Weighs a planned window: whoever plans into a freeze, maintenance outside of its windows (D-38), or beside changes of dependent items
 * is told so, and says why; into a freeze somebody else has to agree, except in an emergency.
 */
@Component
public class WeighWindow {

    private static final String MAINTENANCE = "maintenance";
    private static final int TOLD = 2_000;

    private final Changes changes;
    private final Concerns concerns;
    private final WindowStore windows;
    private final PlannedWindows planned;
    private final WindowedWorks works;
    private final DependentWork dependents;
    private final OverrunningWork overruns;
    private final Freezes freezes;
    private final MaintenanceTimes maintenance;
    private final CaseFiles caseFiles;
    private final Ledger ledger;
    private final Clock clock;

    WeighWindow(
            Changes changes,
            Concerns concerns,
            WindowStore windows,
            PlannedWindows planned,
            WindowedWorks works,
            DependentWork dependents,
            OverrunningWork overruns,
            Freezes freezes,
            MaintenanceTimes maintenance,
            CaseFiles caseFiles,
            Ledger ledger,
            Clock clock) {
        this.changes = changes;
        this.concerns = concerns;
        this.windows = windows;
        this.planned = planned;
        this.works = works;
        this.dependents = dependents;
        this.overruns = overruns;
        this.freezes = freezes;
        this.maintenance = maintenance;
        this.caseFiles = caseFiles;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Weighs the plan whose window, steps and items are stored.
     *
     * @return true if somebody has to decide about an exception
     * @throws org.answerable.platform.InvalidInputException naming each reason that is missing, and what speaks against the window
     */
    boolean weigh(Plan plan, Reasons reasons, PlanRules rules) {
        concerns.overtaken(plan);
        return weigh(new Scope(plan, "", changes.items(plan.caseId()), rules), reasons);
    }

    /**
     * Weighs what one more change brings to the window that holds; what was accepted or decided before stands.
     *
     * @param more the codes of the items that are new
     * @throws org.answerable.platform.InvalidInputException as for a plan
     */
    void widened(Plan plan, CaseId taken, List<String> more, Reasons reasons, PlanRules rules) {
        weigh(new Scope(plan, taken.value(), more, rules), reasons);
    }

    /**
     * What is weighed.
     *
     * @param subject empty for the whole plan, else the change that was taken in
     * @param items   the codes of the items that it is about
     */
    private record Scope(Plan plan, String subject, List<String> items, PlanRules rules) {}

    private boolean weigh(Scope scope, Reasons reasons) {
        Plan plan = scope.plan();
        CaseFile file = caseFiles.get(plan.caseId());
        Reach reach = planned.reach(file);
        List<Concern> known = known(plan);
        List<Concern> found = new ArrayList<>();
        FieldChecks checks = new FieldChecks();
        checks.of(() -> found.addAll(freezes(scope, untold(touched(plan, reach), known), reasons.freeze())));
        if (MAINTENANCE.equals(file.category())) {
            List<String> outside = maintenance.outside(plan.windowStart(), plan.windowEnd(), reach);
            checks.of(() -> found.addAll(accepted(
                    scope,
                    Concern.OUTSIDE,
                    "outsideReason",
                    "outside-maintenance",
                    outside.stream().filter(name -> !told(known, name)).toList(),
                    reasons.outside())));
        }
        checks.of(() -> found.addAll(accepted(
                scope,
                Concern.DEPENDENT,
                "conflictReason",
                "dependent-planned",
                dependents.told(plan, scope.items(), scope.rules()),
                reasons.conflict())));
        checks.done();
        keep(found);
        return found.stream().anyMatch(Concern::open);
    }

    private List<Concern> known(Plan plan) {
        return concerns.of(plan.caseId()).stream()
                .filter(concern -> concern.plan() == plan.number())
                .toList();
    }

    private static List<Freeze> untold(List<Freeze> touched, List<Concern> known) {
        Set<String> told = subjects(known, false);
        return touched.stream().filter(freeze -> !told.contains(freeze.id())).toList();
    }

    private static boolean told(List<Concern> known, String name) {
        return known.stream()
                .filter(concern -> Concern.OUTSIDE.equals(concern.kind()))
                .anyMatch(concern -> List.of(concern.told().split(", ")).contains(name));
    }

    private void keep(List<Concern> found) {
        if (!found.isEmpty()) {
            concerns.insert(found);
        }
        found.forEach(concern -> ledger.record(
                concern.caseId(),
                Fact.of("change.concern")
                        .with("kind", concern.kind())
                        .with("told", concern.told())
                        .with("outcome", concern.outcome())
                        .withPersonal("reason", Acting.actor().id(), concern.reason())));
    }

    private List<Concern> freezes(Scope scope, List<Freeze> touched, String reason) {
        if (touched.isEmpty()) {
            return List.of();
        }
        String told =
                touched.stream().map(freeze -> told(freeze, scope.rules())).collect(Collectors.joining("; "));
        String why = reason(reason, "freezeReason", "freeze-touched", told);
        return touched.stream()
                .map(freeze -> concern(scope.plan(), Concern.FREEZE, freeze.id(), told(freeze, scope.rules()), why))
                .toList();
    }

    /**
     * Does nothing if the longer window touches no freeze that the one before did not touch.
     *
     * @throws org.answerable.platform.InvalidInputException naming the freezes
     */
    void refuseMoreFrozen(Plan before, Plan longer, PlanRules rules) {
        Reach reach = planned.reach(caseFiles.get(longer.caseId()));
        List<Freeze> more = new ArrayList<>(touched(longer, reach));
        more.removeAll(touched(before, reach));
        if (!more.isEmpty()) {
            throw WrittenField.refused(
                    "windowEnd",
                    "window-frozen",
                    more.stream().map(freeze -> told(freeze, rules)).collect(Collectors.joining("; ")));
        }
    }

    private List<Freeze> touched(Plan plan, Reach reach) {
        return freezes.between(plan.windowStart(), plan.windowEnd()).stream()
                .filter(freeze -> freeze.touches(plan.windowStart(), plan.windowEnd(), reach))
                .toList();
    }

    private Concern concern(Plan plan, String kind, String subject, String told, String why) {
        boolean emergency = emergency(plan.caseId());
        return new Concern(
                plan.caseId(),
                plan.number(),
                kind,
                subject,
                told,
                why,
                emergency ? Concern.EMERGENCY : null,
                emergency ? plan.by() : null,
                null,
                emergency ? clock.instant() : null);
    }

    private boolean emergency(CaseId caseId) {
        return works.of(caseFiles.get(caseId)).emergency(caseId);
    }

    static String told(Freeze freeze, PlanRules rules) {
        return told(new Frozen(freeze.reason(), freeze.start(), freeze.end()), rules);
    }

    static String told(Frozen freeze, PlanRules rules) {
        return shortened(
                freeze.reason() + " (" + rules.shown(freeze.start()) + " – " + rules.shown(freeze.end()) + ")");
    }

    private List<Concern> accepted(
            Scope scope, String kind, String field, String rule, List<String> told, String reason) {
        if (told.isEmpty()) {
            return List.of();
        }
        String all = shortened(String.join(", ", told));
        String why = reason(reason, field, rule, all);
        return List.of(new Concern(
                scope.plan().caseId(),
                scope.plan().number(),
                kind,
                scope.subject(),
                all,
                why,
                Concern.ACCEPTED,
                Acting.actor().id(),
                null,
                clock.instant()));
    }

    /** The reason as written; where there is none, what speaks against the window is told. */
    private static String reason(String written, String field, String rule, String told) {
        if (written == null || written.isBlank()) {
            throw WrittenField.refused(field, rule, told);
        }
        return WrittenField.required(field, written, Reasons.LONGEST);
    }

    /**
     * Looks again as the window opens: a freeze may have been declared since, or other work on its items may overrun.
     *
     * @return true if somebody has to decide about an exception before the work begins
     */
    public boolean frozenNow(CaseId caseId, PlanRules rules) {
        windows.lock();
        Plan plan = changes.plan(caseId).orElseThrow();
        List<Concern> known = known(plan);
        Set<String> allowed = subjects(known, true);
        List<Concern> against = against(plan, rules).stream()
                .filter(concern -> !allowed.contains(concern.subject()))
                .toList();
        Set<String> told = subjects(known, false);
        keep(against.stream()
                .filter(concern -> !told.contains(concern.subject()))
                .toList());
        if (!against.isEmpty() && emergency(caseId)) {
            concerns.decide(
                    new Decided(caseId, plan.number(), Concern.EMERGENCY, plan.by(), null, clock.instant()),
                    against.stream().map(Concern::subject).toList());
            return false;
        }
        return !against.isEmpty();
    }

    private List<Concern> against(Plan plan, PlanRules rules) {
        Stream<Concern> frozen = touched(plan, planned.reach(caseFiles.get(plan.caseId()))).stream()
                .map(freeze -> concern(plan, Concern.FREEZE, freeze.id(), told(freeze, rules), null));
        Stream<Concern> overrun = overruns.on(plan, rules).stream()
                .map(work -> concern(plan, Concern.OVERRUN, work.caseId().value(), shortened(work.told()), null));
        return Stream.concat(frozen, overrun).toList();
    }

    private static Set<String> subjects(List<Concern> known, boolean allowed) {
        return known.stream()
                .filter(concern -> Concern.DECIDED_ON.contains(concern.kind()))
                .filter(concern -> !allowed || concern.allowed())
                .map(Concern::subject)
                .collect(Collectors.toSet());
    }

    private static String shortened(String text) {
        return text.length() <= TOLD ? text : text.substring(0, TOLD - 1) + "…";
    }
}
