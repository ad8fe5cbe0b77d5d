package org.answerable.transfer.process;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.verdict.JudgeAnswer;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.engine.SystemCalls;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.transfer.SimulatedCase;
import org.answerable.transfer.SimulatedFlow;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Completes tasks as people of the departments that they wait in; whoever has done something for a case leaves the next to another. */
@Component
@Profile("simulation")
class TaskDriver implements SimulatedFlow {

    private static final int MORE_STEPS_THAN_ANY_CASE_HAS = 60;

    private final CaseFiles caseFiles;
    private final CaseProcesses processes;
    private final JudgeAnswer judging;
    private final Directory directory;
    private final SystemCalls calls;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final RepositoryService repository;

    TaskDriver(
            CaseFiles caseFiles,
            CaseProcesses processes,
            JudgeAnswer judging,
            Directory directory,
            SystemCalls calls,
            TaskService tasks,
            RuntimeService runtime,
            HistoryService history,
            RepositoryService repository) {
        this.caseFiles = caseFiles;
        this.processes = processes;
        this.judging = judging;
        this.directory = directory;
        this.calls = calls;
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.repository = repository;
    }

    @Override
    public void allocate(CaseId caseId, SimulatedCase simulated) {
        for (int step = 0; step < MORE_STEPS_THAN_ANY_CASE_HAS; step++) {
            String owner = caseFiles.get(caseId).ownerDepartment();
            Optional<OpenTask> away = inTurn(caseId).stream()
                    .filter(task -> KnownTasks.leadsHome(task.elementId(), simulated, owner))
                    .findFirst();
            if (away.isEmpty()) {
                return;
            }
            complete(caseId, away.get(), simulated, null);
        }
        throw lost(caseId, simulated);
    }

    @Override
    public void finish(CaseId caseId, SimulatedCase simulated) {
        String last = null;
        for (int step = 0; step < MORE_STEPS_THAN_ANY_CASE_HAS; step++) {
            List<OpenTask> open = inTurn(caseId);
            if (!open.isEmpty()) {
                last = complete(caseId, open.get(0), simulated, last);
            } else if (judging.isAwaited(caseId)) {
                Acting.as(complainant(caseId), "web", () -> judging.confirm(caseId, null, "web"));
            } else if (!caseFiles.get(caseId).isOpen()) {
                // What goes on after the closing, such as a survey, has its own timers.
                return;
            } else {
                throw lost(caseId, simulated);
            }
        }
        throw lost(caseId, simulated);
    }

    private List<OpenTask> inTurn(CaseId caseId) {
        return processes.openTasks(caseId).stream()
                .sorted(Comparator.comparingInt(task -> KnownTasks.turn(task.elementId())))
                .toList();
    }

    private IllegalStateException lost(CaseId caseId, SimulatedCase simulated) {
        return new IllegalStateException("The simulation of row " + simulated.key()
                + " does not get on; the case waits at " + processes.positions(caseId));
    }

    private Actor complainant(CaseId caseId) {
        return Actor.party(caseFiles.parties(caseId).get(0).id());
    }

    private String complete(CaseId caseId, OpenTask task, SimulatedCase simulated, String notBy) {
        String owner = caseFiles.get(caseId).ownerDepartment();
        Map<String, Object> fields = KnownTasks.fields(task.elementId(), simulated, owner);
        String person = person(task, notBy);
        Acting.as(
                Actor.person(person),
                "tasklist",
                () -> calls.run(() -> tasks.complete(task.id(), new HashMap<>(fields))));
        return person;
    }

    private String person(OpenTask task, String notBy) {
        return task.departments().stream()
                .flatMap(department -> directory.peopleOf(department).stream())
                .map(Person::id)
                .filter(id -> !id.equals(notBy))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Nobody in " + task.departments() + " may complete " + task.elementId()));
    }

    @Override
    public Map<String, Instances> instances() {
        Map<String, Instances> found = new TreeMap<>();
        List<ProcessDefinition> models =
                repository.createProcessDefinitionQuery().latestVersion().list();
        for (ProcessDefinition model : models) {
            long finished = history.createHistoricProcessInstanceQuery()
                    .processDefinitionKey(model.getKey())
                    .finished()
                    .count();
            long running = runtime.createProcessInstanceQuery()
                    .processDefinitionKey(model.getKey())
                    .count();
            if (finished + running > 0) {
                found.put(model.getKey(), new Instances(finished, running));
            }
        }
        return new LinkedHashMap<>(found);
    }
}
