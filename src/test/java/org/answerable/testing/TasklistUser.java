package org.answerable.testing;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.engine.Identities;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** People who work in Tasklist, with the engine's authorizations on. Part of every test server. */
@Component
public class TasklistUser {

    private final CaseProcesses processes;
    private final Identities identities;
    private final IdentityService authentication;
    private final FormService forms;
    private final TaskService tasks;

    TasklistUser(
            CaseProcesses processes,
            Identities identities,
            IdentityService authentication,
            FormService forms,
            TaskService tasks) {
        this.processes = processes;
        this.identities = identities;
        this.authentication = authentication;
        this.forms = forms;
        this.tasks = tasks;
    }

    /**
     * Completes the case's only open task at the element by submitting its form.
     *
     * @throws org.camunda.bpm.engine.AuthorizationException if the person may not
     */
    public void complete(String person, CaseId caseId, String elementId, Map<String, Object> fields) {
        String task = task(caseId, elementId).id();
        as(person, () -> {
            forms.submitTaskForm(task, fields);
            return null;
        });
    }

    /** Claims the case's only open task at the element. */
    public void claim(String person, CaseId caseId, String elementId) {
        String task = task(caseId, elementId).id();
        as(person, () -> {
            tasks.claim(task, person);
            return null;
        });
    }

    /** True if Tasklist shows the person an open task of the case at the element. */
    public boolean sees(String person, CaseId caseId, String elementId) {
        String task = task(caseId, elementId).id();
        return as(person, () -> tasks.createTaskQuery().taskId(task).count() == 1);
    }

    /** The case's only open task at the element. */
    public OpenTask task(CaseId caseId, String elementId) {
        List<OpenTask> open = processes.openTasks(caseId).stream()
                .filter(task -> task.elementId().equals(elementId))
                .toList();
        if (open.size() != 1) {
            throw new AssertionError("Case " + caseId + " has " + open.size() + " open tasks " + elementId
                    + ", it waits at " + processes.positions(caseId));
        }
        return open.get(0);
    }

    /** Runs the work as the engine runs it for a person who is logged in. */
    public <T> T as(String person, Supplier<T> work) {
        authentication.setAuthentication(person, identities.groupsOf(person));
        try {
            return Acting.as(Actor.person(person), "tasklist", work);
        } finally {
            authentication.clearAuthentication();
        }
    }
}
