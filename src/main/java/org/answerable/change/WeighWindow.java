package org.answerable.change;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.WindowStore.Row;
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

    /** How many relations a way between two items may have. */
    static final int MOST_LEVELS = 3;

    private static final String MAINTENANCE = "maintenance";
    private static final int REASON = 1_000;
    private static final int TOLD = 2_000;
    private static final int MOST_TOLD = 5;
    private static final int MOST_WINDOWS = 500;

    private final Changes changes;
    private final Concerns concerns;
    private final WindowStore windows;
    private final PlannedWindows planned;
    private final Freezes freezes;
    private final MaintenanceTimes maintenance;
    private final ItemRegister register;
    private final CaseFiles caseFiles;
    private final Ledger ledger;
    private final Clock clock;

    WeighWindow(
            Changes changes,
            Concerns concerns,
            WindowStore windows,
            PlannedWindows planned,
            Freezes freezes,
            MaintenanceTimes maintenance,
            ItemRegister register,
            CaseFiles caseFiles,
            Ledger ledger,
            Clock clock) {
        this.changes = changes;
        this.concerns = concerns;
        this.windows = windows;
        this.planned = planned;
        this.freezes = freezes;
        this.maintenance = maintenance;
        this.register = register;
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
    boolean weigh(Plan plan, WrittenPlan written, PlanRules rules) {
        CaseFile file = caseFiles.get(plan.caseId());
        Reach reach = planned.reach(file);
        List<Concern> found = new ArrayList<>();
        FieldChecks checks = new FieldChecks();
        checks.of(() -> found.addAll(freezes(plan, reach, written.freezeReason(), rules)));
        if (MAINTENANCE.equals(file.category())) {
            List<String> outside = maintenance.outside(plan.windowStart(), plan.windowEnd(), reach);
            checks.of(() -> found.addAll(accepted(
                    plan, Concern.OUTSIDE, "outsideReason", "outside-maintenance", outside, written.outsideReason())));
        }
        checks.of(() -> found.addAll(accepted(
                plan,
                Concern.DEPENDENT,
                "conflictReason",
                "dependent-planned",
                dependents(plan, rules),
                written.conflictReason())));
        checks.done();
        keep(found);
        return found.stream().anyMatch(Concern::open);
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

    private List<Concern> freezes(Plan plan, Reach reach, String reason, PlanRules rules) {
        List<Freeze> touched = touched(plan, reach);
        if (touched.isEmpty()) {
            return List.of();
        }
        String told = touched.stream().map(freeze -> told(freeze, rules)).collect(Collectors.joining("; "));
        String why = reason(reason, "freezeReason", "freeze-touched", told);
        return touched.stream()
                .map(freeze -> concern(plan, freeze, told(freeze, rules), why))
                .toList();
    }

    /**
     * Does nothing if the window touches no freeze; work that is no change has no exception.
     *
     * @throws org.answerable.platform.InvalidInputException naming the freezes
     */
    void refuseFrozen(Plan plan, PlanRules rules) {
        refuse("windowStart", touched(plan, planned.reach(caseFiles.get(plan.caseId()))), rules);
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
        refuse("windowEnd", more, rules);
    }

    private static void refuse(String field, List<Freeze> touched, PlanRules rules) {
        if (!touched.isEmpty()) {
            throw WrittenField.refused(
                    field,
                    "window-frozen",
                    touched.stream().map(freeze -> told(freeze, rules)).collect(Collectors.joining("; ")));
        }
    }

    private List<Freeze> touched(Plan plan, Reach reach) {
        return freezes.between(plan.windowStart(), plan.windowEnd()).stream()
                .filter(freeze -> freeze.touches(plan.windowStart(), plan.windowEnd(), reach))
                .toList();
    }

    private Concern concern(Plan plan, Freeze freeze, String told, String why) {
        boolean emergency = changes.of(plan.caseId()).emergency();
        return new Concern(
                plan.caseId(),
                plan.number(),
                Concern.FREEZE,
                freeze.id(),
                told,
                why,
                emergency ? Concern.EMERGENCY : null,
                emergency ? plan.by() : null,
                null,
                emergency ? clock.instant() : null);
    }

    static String told(Freeze freeze, PlanRules rules) {
        return shortened(
                freeze.reason() + " (" + rules.shown(freeze.start()) + " – " + rules.shown(freeze.end()) + ")");
    }

    private List<Concern> accepted(
            Plan plan, String kind, String field, String rule, List<String> told, String reason) {
        if (told.isEmpty()) {
            return List.of();
        }
        String all = shortened(String.join(", ", told));
        String why = reason(reason, field, rule, all);
        return List.of(new Concern(
                plan.caseId(), plan.number(), kind, "", all, why, Concern.ACCEPTED, plan.by(), null, clock.instant()));
    }

    /** The reason as written; where there is none, what speaks against the window is told. */
    private static String reason(String written, String field, String rule, String told) {
        if (written == null || written.isBlank()) {
            throw WrittenField.refused(field, rule, told);
        }
        return WrittenField.required(field, written, REASON);
    }

    /** Changes in that time of items that hang on those of this one, or on which those rest: item, way and change. */
    private List<String> dependents(Plan plan, PlanRules rules) {
        List<String> mine = changes.items(plan.caseId());
        List<Row> others = mine.isEmpty()
                ? List.of()
                : windows.between(plan.windowStart(), plan.windowEnd(), true, MOST_WINDOWS).stream()
                        .filter(row -> !row.caseId().equals(plan.caseId()))
                        .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        Map<CaseId, Set<String>> theirs =
                windows.items(others.stream().map(Row::caseId).toList());
        Set<String> codes = theirs.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        List<List<String>> ways = codes.isEmpty() ? List.of() : register.ways(mine, codes, MOST_LEVELS);
        return told(ways, others, theirs, rules);
    }

    private List<String> told(
            List<List<String>> ways, List<Row> others, Map<CaseId, Set<String>> theirs, PlanRules rules) {
        Map<CaseId, CaseFile> files = new LinkedHashMap<>();
        List<String> told = new ArrayList<>();
        for (List<String> way : ways) {
            String end = way.get(way.size() - 1);
            Optional<Row> other = others.stream()
                    .filter(row -> theirs.getOrDefault(row.caseId(), Set.of()).contains(end))
                    .findFirst();
            if (other.isPresent() && told.size() < MOST_TOLD) {
                CaseFile file = files.computeIfAbsent(other.get().caseId(), caseFiles::get);
                told.add(String.join(" → ", way) + " (" + file.number() + ": "
                        + rules.shown(other.get().start()) + " – "
                        + rules.shown(other.get().end()) + ")");
            }
        }
        return told;
    }

    /**
     * Looks again as the window opens: a freeze may have been declared since.
     *
     * @return true if somebody has to decide about an exception before the work begins
     */
    public boolean frozenNow(CaseId caseId, PlanRules rules) {
        windows.lock();
        Plan plan = changes.plan(caseId).orElseThrow();
        List<Concern> known = concerns.of(caseId).stream()
                .filter(concern -> concern.plan() == plan.number() && Concern.FREEZE.equals(concern.kind()))
                .toList();
        Set<String> allowed = subjects(known, true);
        List<Freeze> open = touched(plan, planned.reach(caseFiles.get(caseId))).stream()
                .filter(freeze -> !allowed.contains(freeze.id()))
                .toList();
        Set<String> told = subjects(known, false);
        keep(open.stream()
                .filter(freeze -> !told.contains(freeze.id()))
                .map(freeze -> concern(plan, freeze, told(freeze, rules), null))
                .toList());
        if (!open.isEmpty() && changes.of(caseId).emergency()) {
            concerns.decide(caseId, plan.number(), Concern.EMERGENCY, plan.by(), null, clock.instant());
            return false;
        }
        return !open.isEmpty();
    }

    private static Set<String> subjects(List<Concern> known, boolean allowed) {
        return known.stream()
                .filter(concern -> !allowed || concern.allowed())
                .map(Concern::subject)
                .collect(Collectors.toSet());
    }

    private static String shortened(String text) {
        return text.length() <= TOLD ? text : text.substring(0, TOLD - 1) + "…";
    }
}
