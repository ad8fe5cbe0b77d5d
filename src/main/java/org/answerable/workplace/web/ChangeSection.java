package org.answerable.workplace.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.change.Approval;
import org.answerable.change.Change;
import org.answerable.change.Changes;
import org.answerable.change.ChangesInReleases;
import org.answerable.change.Demand;
import org.answerable.change.Evaluation;
import org.answerable.change.Evaluation.Impact;
import org.answerable.change.Evidence;
import org.answerable.change.FindConflicts;
import org.answerable.change.FindConflicts.Conflict;
import org.answerable.change.FindConflicts.Conflicts;
import org.answerable.change.ItemRegister;
import org.answerable.change.MeetDemands;
import org.answerable.change.Plan;
import org.answerable.change.Result;
import org.answerable.change.Step;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a change is, what was decided and planned, how far it is, and what came of it, on its page. */
@Component
class ChangeSection implements CaseFileSection {

    private static final int MOST_LINES = 20;

    private final Changes changes;
    private final ChangesInReleases held;
    private final MeetDemands demands;
    private final ConcernsShown concerns;
    private final FindConflicts conflicts;
    private final CaseFiles caseFiles;
    private final ItemRegister register;

    ChangeSection(
            Changes changes,
            ChangesInReleases held,
            MeetDemands demands,
            ConcernsShown concerns,
            FindConflicts conflicts,
            CaseFiles caseFiles,
            ItemRegister register) {
        this.changes = changes;
        this.held = held;
        this.demands = demands;
        this.concerns = concerns;
        this.conflicts = conflicts;
        this.caseFiles = caseFiles;
        this.register = register;
    }

    /** A change as shown; texts are null where there is nothing yet. */
    record Shown(
            String model,
            String requester,
            String release,
            String evaluation,
            ImpactShown impact,
            NearShown near,
            String decision,
            String reason,
            PlanShown plan,
            List<StepShown> steps,
            List<ItemShown> items,
            List<DemandShown> demands,
            List<Said> concerns,
            List<Said> results) {}

    /** What was found when it was evaluated; told and remarks are null where nothing else was at its items. */
    record ImpactShown(int items, int services, int conflicts, String told, String remarks) {}

    /** What else is at the same now; empty once the change has a window of its own. */
    record NearShown(List<NearLine> work, List<NearLine> service, List<NearLine> freezes, boolean more) {

        /** True if there is nothing. */
        public boolean isEmpty() {
            return work.isEmpty() && service.isEmpty() && freezes.isEmpty();
        }
    }

    /** A line of it; the number is null for a freeze. */
    record NearLine(String what, String number, String when) {}

    /** What its template demands; evidence and given are null while it is open. */
    record DemandShown(String label, String evidence, String given) {}

    /** A plan as shown. */
    record PlanShown(String window, String decideBy, String check, String backOut, String waiver, String by) {}

    /** A step as shown; done tells who and when, null before. */
    record StepShown(int number, String department, String title, String done) {}

    /** An item that it touches; the name is null if it is not registered any more. */
    record ItemShown(String code, String name) {}

    /** Adds it to the model as {@code change}; nothing for a case of another kind. */
    @Override
    public void fill(Model model, CaseFile file, Reader reader, Wording words) {
        if (file.kind() == CaseKind.CHANGE_REQUEST) {
            changes.find(file.id()).ifPresent(change -> model.addAttribute("change", shown(file, change, words)));
        }
    }

    private Shown shown(CaseFile file, Change change, Wording words) {
        Optional<Approval> approval = changes.approval(change.caseId());
        return new Shown(
                words.text("change.model-name." + change.model()),
                words.person(change.requester()),
                held.of(change.caseId())
                        .map(taken -> caseFiles.get(taken.release()).number())
                        .orElse(null),
                changes.evaluation(change.caseId())
                        .map(found -> evaluation(found, words))
                        .orElse(null),
                changes.evaluation(change.caseId())
                        .map(Evaluation::impact)
                        .map(ChangeSection::impact)
                        .orElse(null),
                near(file, words),
                approval.map(found -> decision(found, words)).orElse(null),
                approval.map(Approval::reason).orElse(null),
                changes.plan(change.caseId()).map(plan -> plan(plan, words)).orElse(null),
                changes.steps(change.caseId()).stream()
                        .map(step -> step(step, words))
                        .toList(),
                items(change),
                demands(change, words),
                concerns.of(change.caseId(), words),
                changes.results(change.caseId()).stream()
                        .map(result -> said(result, words))
                        .toList());
    }

    private static ImpactShown impact(Impact found) {
        return new ImpactShown(found.items(), found.services(), found.conflicts(), found.told(), found.remarks());
    }

    private NearShown near(CaseFile file, Wording words) {
        Conflicts found = conflicts.matters(file) ? conflicts.of(file.id()) : Conflicts.NONE;
        return new NearShown(
                found.work().stream()
                        .limit(MOST_LINES)
                        .map(one -> line(one, words))
                        .toList(),
                found.service().stream()
                        .limit(MOST_LINES)
                        .map(one -> line(one, words))
                        .toList(),
                found.freezes().stream()
                        .limit(MOST_LINES)
                        .map(one ->
                                new NearLine(one.reason(), null, words.at(one.start()) + " – " + words.at(one.end())))
                        .toList(),
                found.more()
                        || Math.max(
                                        found.work().size(),
                                        Math.max(
                                                found.service().size(),
                                                found.freezes().size()))
                                > MOST_LINES);
    }

    private static NearLine line(Conflict one, Wording words) {
        return new NearLine(
                String.join(" → ", one.way()),
                one.number(),
                one.start() == null
                        ? words.text("change.section.not-planned")
                        : words.at(one.start()) + " – " + words.at(one.end()));
    }

    private List<DemandShown> demands(Change change, Wording words) {
        List<Evidence> given = demands.given(change.caseId());
        return demands.of(change.caseId()).stream()
                .map(demand -> demand(demand, given, words))
                .toList();
    }

    private static DemandShown demand(Demand demand, List<Evidence> given, Wording words) {
        return given.stream()
                .filter(evidence -> evidence.demand() == demand)
                .map(evidence -> new DemandShown(
                        words.text("change.demand-name." + demand.key()),
                        evidence.words(),
                        words.text("change.section.said", words.person(evidence.by()), words.at(evidence.at()))))
                .findFirst()
                .orElseGet(() -> new DemandShown(words.text("change.demand-name." + demand.key()), null, null));
    }

    private List<ItemShown> items(Change change) {
        List<String> codes = changes.items(change.caseId());
        Map<String, String> names = codes.isEmpty() ? Map.of() : register.names(codes);
        return codes.stream().map(code -> new ItemShown(code, names.get(code))).toList();
    }

    private static String evaluation(Evaluation found, Wording words) {
        return words.text(
                "change.section.evaluated",
                words.text("change.users-name." + found.users()),
                words.text(found.reversible() ? "workplace.yes" : "workplace.no"),
                words.text("change.tested-name." + found.tested()),
                words.text(found.downtime() ? "workplace.yes" : "workplace.no"),
                found.risk() == null
                        ? words.text("change.section.not-rated")
                        : words.text("change.risk-name." + found.risk()),
                words.person(found.by()),
                words.at(found.at()));
    }

    private static String decision(Approval found, Wording words) {
        String who =
                found.by() == null ? words.text("change.approval-name." + found.approval()) : words.person(found.by());
        if (found.approved() == null) {
            return words.text("change.section.undecided", words.text("change.approval-name." + found.approval()));
        }
        return words.text(
                found.approved() ? "change.section.approved" : "change.section.rejected", who, words.at(found.at()));
    }

    private static PlanShown plan(Plan plan, Wording words) {
        return new PlanShown(
                words.at(plan.windowStart()) + " – " + words.at(plan.windowEnd()),
                words.at(plan.decideBy()),
                plan.check(),
                plan.backOut(),
                plan.waiver(),
                words.text("change.section.planned", words.person(plan.by()), words.at(plan.at())));
    }

    private static StepShown step(Step step, Wording words) {
        return new StepShown(
                step.number(),
                words.department(step.department()),
                step.title(),
                step.doneBy() == null
                        ? null
                        : words.text("change.section.done", words.person(step.doneBy()), words.at(step.doneAt())));
    }

    private static Said said(Result result, Wording words) {
        return new Said(
                words.text("change.section." + result.role() + "." + result.outcome()),
                result.remarks(),
                words.text("change.section.said", words.person(result.by()), words.at(result.at())));
    }
}
