package org.answerable.complaint.process;

import java.util.List;
import java.util.Set;
import org.answerable.complaint.routing.TaskOwners;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.engine.SystemCalls;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Moves open tasks of a complaint with its owner; the rights of the old department go with the link that gave them. */
@Component
class TaskMoves implements TaskOwners {

    /** What the owner works; the other tasks are for somebody else than the owner. */
    private static final Set<String> OF_THE_OWNER = Set.of(
            "UserTask_TriageComplaint",
            "UserTask_FirstReply",
            "UserTask_ResolveComplaint",
            "UserTask_DraftResponse",
            "UserTask_AwaitComplainant");

    private final CaseProcesses processes;
    private final TaskService tasks;
    private final SystemCalls calls;

    TaskMoves(CaseProcesses processes, TaskService tasks, SystemCalls calls) {
        this.processes = processes;
        this.tasks = tasks;
        this.calls = calls;
    }

    @Override
    public void move(CaseId caseId, String fromDepartment, String toDepartment, String person) {
        List<OpenTask> open = processes.openTasks(caseId).stream()
                .filter(task -> task.part() == null)
                .filter(task -> !"UserTask_CheckResponse".equals(task.elementId()))
                .filter(task -> task.departments().contains(fromDepartment))
                .toList();
        calls.run(() -> open.forEach(task -> move(task, fromDepartment, toDepartment, person)));
    }

    private void move(OpenTask task, String from, String to, String person) {
        boolean ofTheOwner = OF_THE_OWNER.contains(task.elementId());
        if (!from.equals(to)) {
            tasks.deleteCandidateGroup(task.id(), from);
            tasks.addCandidateGroup(task.id(), to);
        }
        if (ofTheOwner) {
            tasks.setAssignee(task.id(), person);
        } else if (!from.equals(to)) {
            tasks.setAssignee(task.id(), null);
        }
    }
}
