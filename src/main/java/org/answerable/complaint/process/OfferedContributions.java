package org.answerable.complaint.process;

import org.answerable.complaint.answer.ContributionEvidence;
import org.answerable.contribution.ContributionReceived;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.FormChoices;
import org.answerable.engine.SystemCalls;
import org.answerable.engine.TaskContributor;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Offers the received contributions to whoever investigates, also those that come in while the task is open. */
@Component
class OfferedContributions implements TaskContributor {

    private static final String INVESTIGATING = "UserTask_ResolveComplaint";
    private static final String OFFERED = "contributions";

    private final ContributionEvidence contributions;
    private final CaseProcesses processes;
    private final TaskService tasks;
    private final SystemCalls calls;
    private final FormChoices choices;

    OfferedContributions(
            ContributionEvidence contributions,
            CaseProcesses processes,
            TaskService tasks,
            SystemCalls calls,
            FormChoices choices) {
        this.contributions = contributions;
        this.processes = processes;
        this.tasks = tasks;
        this.calls = calls;
        this.choices = choices;
    }

    @Override
    public void contribute(NewTask task) {
        if (INVESTIGATING.equals(task.elementId())) {
            task.show(OFFERED, choices(task.caseId()));
        }
    }

    /** One more may be chosen. */
    @EventListener
    public void received(ContributionReceived received) {
        Object offered = choices(received.caseId());
        processes.openTasks(received.caseId()).stream()
                .filter(task -> INVESTIGATING.equals(task.elementId()))
                .forEach(task -> calls.run(() -> tasks.setVariableLocal(task.id(), OFFERED, offered)));
    }

    private Object choices(CaseId caseId) {
        return choices.of(contributions.choices(caseId).stream()
                .map(received -> FormChoices.choice(received.label(), received.id()))
                .toList());
    }
}
