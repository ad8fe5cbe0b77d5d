package org.answerable.release.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Confidentiality;
import org.answerable.change.Changes;
import org.answerable.change.ExceptionFacts;
import org.answerable.change.Plan;
import org.answerable.change.PlanChange;
import org.answerable.engine.TaskContributor;
import org.answerable.platform.CaseId;
import org.answerable.release.Criteria;
import org.answerable.release.Criterion;
import org.answerable.release.ReleasePlan;
import org.answerable.release.Releases;
import org.answerable.release.TakeChanges;
import org.answerable.release.TakenChange;
import org.answerable.release.VerifyRelease;
import org.springframework.stereotype.Component;

/** Shows on the tasks of a release what it takes, what was planned, and which criteria are open. */
@Component
class ReleaseTaskFacts implements TaskContributor {

    /** The tasks, each with the stage whose criteria it shows. */
    private static final Map<String, String> TASKS = Map.ofEntries(
            Map.entry("UserTask_PlanRelease", "plan"),
            Map.entry("UserTask_DecideReleaseException", ""),
            Map.entry("UserTask_DecideLateException", ""),
            Map.entry("UserTask_TellReleaseUsers", ""),
            Map.entry("UserTask_DesignRelease", "design"),
            Map.entry("UserTask_BuildRelease", "build"),
            Map.entry("UserTask_ConfigureRelease", "configure"),
            Map.entry("UserTask_TestRelease", "test"),
            Map.entry("UserTask_DecideRelease", "decide"),
            Map.entry("UserTask_BeginRelease", "begin"),
            Map.entry("UserTask_DeployRelease", "deploy"),
            Map.entry("UserTask_GoOnRelease", ""),
            Map.entry("UserTask_VerifyRelease", "verify"),
            Map.entry("UserTask_RollBack", ""),
            Map.entry("UserTask_UpdateConfiguration", ""),
            Map.entry("UserTask_ReviewRelease", ""));

    private final CaseFiles caseFiles;
    private final Releases releases;
    private final TakeChanges taking;
    private final VerifyRelease verifying;
    private final Criteria criteria;
    private final Changes changes;
    private final PlanChange planning;
    private final ExceptionFacts exceptions;

    ReleaseTaskFacts(
            CaseFiles caseFiles,
            Releases releases,
            TakeChanges taking,
            VerifyRelease verifying,
            Criteria criteria,
            Changes changes,
            PlanChange planning,
            ExceptionFacts exceptions) {
        this.caseFiles = caseFiles;
        this.releases = releases;
        this.taking = taking;
        this.verifying = verifying;
        this.criteria = criteria;
        this.changes = changes;
        this.planning = planning;
        this.exceptions = exceptions;
    }

    @Override
    public void contribute(NewTask task) {
        String stage = TASKS.get(task.elementId());
        if (stage == null) {
            return;
        }
        CaseId caseId = task.caseId();
        task.show("changesText", lines(taking.held(caseId), ""));
        if (!stage.isEmpty()) {
            task.show(
                    "criteriaText",
                    criteria.of(caseId, stage).stream()
                            .map(ReleaseTaskFacts::line)
                            .collect(Collectors.joining("\n")));
        }
        Optional<ReleasePlan> plan = releases.plan(caseId);
        plan.ifPresent(held -> plan(task, held));
        switch (task.elementId()) {
            case "UserTask_PlanRelease" -> draft(task, plan);
            case "UserTask_DecideRelease", "UserTask_DecideReleaseException", "UserTask_DecideLateException" ->
                exceptions.show(task);
            case "UserTask_VerifyRelease" -> task.show("results", lines(taking.held(caseId), TakenChange.WORKS));
            case "UserTask_RollBack" ->
                task.show("results", lines(verifying.toRollBack(caseId), TakenChange.ROLLED_BACK));
            default -> {
                // Nothing more.
            }
        }
    }

    /** The changes, one a line; with an outcome as somebody would write it. */
    private String lines(List<TakenChange> taken, String outcome) {
        return taking.files(taken).values().stream()
                .map(change -> outcome.isEmpty() ? Confidentiality.named(change) : change.number() + "; " + outcome)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Criterion criterion) {
        return (criterion.tick() == null ? "☐ " : "☑ ")
                + (criterion.mandatory() ? "* " : "")
                + criterion.key()
                + " · "
                + criterion.english()
                + " · "
                + criterion.chinese();
    }

    private void plan(NewTask task, ReleasePlan held) {
        Plan window = planning.held(held.caseId());
        task.show(
                "windowText",
                planning.shown(held.caseId(), window.windowStart())
                        + " … "
                        + planning.shown(held.caseId(), window.windowEnd())
                        + " (" + planning.zone(held.caseId()).getId() + ")");
        task.show("decideByText", planning.shown(held.caseId(), window.decideBy()));
        task.show("releasePlanText", held.plan());
        task.show("checkText", window.check());
        task.show("backOutText", window.backOut());
        task.show("itemsText", String.join(", ", changes.items(held.caseId())));
    }

    /** What stands in the form before anybody has written: the plan that held until now. */
    private void draft(NewTask task, Optional<ReleasePlan> earlier) {
        task.show("zoneText", planning.zone(task.caseId()).getId());
        earlier.ifPresent(held -> {
            task.show("department", held.department());
            task.show("releasePlan", held.plan());
            task.show("check", planning.held(held.caseId()).check());
            task.show("rollbackPlan", planning.held(held.caseId()).backOut());
            task.show(
                    "rehearsedOn",
                    held.rehearsedOn() == null ? null : held.rehearsedOn().toString());
            task.show("rehearsedBy", held.rehearsedBy());
            task.show("rehearsal", held.rehearsal());
            task.show("items", planning.writtenItems(held.caseId()));
        });
    }
}
