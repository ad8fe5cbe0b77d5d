package org.answerable.change.process;

import java.util.Optional;
import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.Change;
import org.answerable.change.ChangeTemplates;
import org.answerable.change.Changes;
import org.answerable.change.EvaluateChange;
import org.answerable.change.Evaluation;
import org.answerable.change.ExceptionFacts;
import org.answerable.change.MeetDemands;
import org.answerable.change.Plan;
import org.answerable.change.PlanChange;
import org.answerable.change.Step;
import org.answerable.engine.TaskContributor;
import org.springframework.stereotype.Component;

/** Shows on the tasks of a change what is asked for, what was planned, and what is left of it. */
@Component
class ChangeTaskFacts implements TaskContributor {

    private static final String EXCEPTION = "UserTask_DecideException";
    private static final Set<String> WITH_CONFLICTS = Set.of("UserTask_Evaluate", "UserTask_Approve", "UserTask_Plan");
    private static final Set<String> BEFORE_PLAN = Set.of(
            "UserTask_Evaluate",
            "UserTask_Approve",
            "UserTask_Plan",
            "UserTask_Confirm",
            "UserTask_EvaluateAfterwards");
    private static final Set<String> WITH_PLAN = Set.of(
            "UserTask_TellUsers",
            EXCEPTION,
            "UserTask_Begin",
            "UserTask_Step",
            "UserTask_GoOn",
            "UserTask_Check",
            "UserTask_BackOut",
            "UserTask_Review");

    private final CaseFiles caseFiles;
    private final Changes changes;
    private final ChangeTemplates templates;
    private final EvaluateChange evaluating;
    private final PlanChange planning;
    private final MeetDemands demands;
    private final ExceptionFacts exceptions;

    ChangeTaskFacts(
            CaseFiles caseFiles,
            Changes changes,
            ChangeTemplates templates,
            EvaluateChange evaluating,
            PlanChange planning,
            MeetDemands demands,
            ExceptionFacts exceptions) {
        this.exceptions = exceptions;
        this.caseFiles = caseFiles;
        this.changes = changes;
        this.templates = templates;
        this.evaluating = evaluating;
        this.planning = planning;
        this.demands = demands;
    }

    @Override
    public void contribute(NewTask task) {
        // Tasks of other models are told by their names, without a question to the database.
        if (BEFORE_PLAN.contains(task.elementId()) || WITH_PLAN.contains(task.elementId())) {
            changes.find(task.caseId()).ifPresent(change -> show(task, change));
        }
    }

    private void show(NewTask task, Change change) {
        CaseFile file = caseFiles.get(task.caseId());
        task.show("description", file.description());
        task.show("service", file.service());
        demands.shown(file.id()).ifPresent(all -> task.show("demandsText", all));
        if (WITH_CONFLICTS.contains(task.elementId())) {
            conflicts(task, file);
        }
        if ("UserTask_Approve".equals(task.elementId())) {
            changes.evaluation(file.id()).ifPresent(found -> risk(task, found));
        }
        if ("UserTask_Plan".equals(task.elementId())) {
            draft(task, file, change);
        }
        if (WITH_PLAN.contains(task.elementId())) {
            changes.plan(file.id()).ifPresent(plan -> plan(task, plan));
        }
        if (EXCEPTION.equals(task.elementId())) {
            exceptions.show(task);
        }
    }

    private static void risk(NewTask task, Evaluation found) {
        task.show("riskText", found.risk());
        if (found.impact() != null) {
            task.show(
                    "impactText",
                    found.impact().items() + " / " + found.impact().services());
            task.show("conflictRemarksText", found.impact().remarks());
        }
    }

    /** What else is at the same; numbers only, since not everybody who may work the task may open the others. */
    private void conflicts(NewTask task, CaseFile file) {
        EvaluateChange.Lines found = evaluating.conflicts(file.id());
        task.show("conflictsAsked", "UserTask_Evaluate".equals(task.elementId()));
        task.show("conflictsText", found.work());
        task.show("serviceWorkText", found.service());
        task.show("freezesText", found.freezes());
        task.show("zoneText", planning.zone(file.id()).getId());
    }

    /** What stands in the form before anybody has written: the plan that held until now, else that of the template. */
    private void draft(NewTask task, CaseFile file, Change change) {
        Optional<Plan> earlier = changes.plan(file.id());
        task.show("items", planning.writtenItems(file.id()));
        if (earlier.isPresent()) {
            task.show("steps", lines(file));
            task.show("check", earlier.get().check());
            task.show("backOutPlan", earlier.get().backOut());
        } else if (change.template() != null) {
            templates.find(file.profile(), change.template()).ifPresent(template -> {
                task.show("steps", template.steps());
                task.show("check", template.check());
                task.show("backOutPlan", template.backOut());
            });
        }
    }

    private String lines(CaseFile file) {
        return String.join(
                "\n",
                changes.steps(file.id()).stream()
                        .map(step -> step.department() + "; " + step.title())
                        .toList());
    }

    private void plan(NewTask task, Plan plan) {
        task.show(
                "windowText",
                planning.shown(plan.caseId(), plan.windowStart())
                        + " … "
                        + planning.shown(plan.caseId(), plan.windowEnd())
                        + " (" + planning.zone(plan.caseId()).getId() + ")");
        task.show("decideByText", planning.shown(plan.caseId(), plan.decideBy()));
        task.show("checkText", plan.check());
        task.show("backOutText", plan.backOut());
        task.show("stepsText", steps(plan));
        task.show("itemsText", String.join(", ", changes.items(plan.caseId())));
    }

    private String steps(Plan plan) {
        return String.join(
                "\n",
                changes.steps(plan.caseId()).stream().map(ChangeTaskFacts::line).toList());
    }

    private static String line(Step step) {
        return (step.doneBy() == null ? "☐ " : "☑ ") + step.number() + " · " + step.department() + " · " + step.title();
    }
}
