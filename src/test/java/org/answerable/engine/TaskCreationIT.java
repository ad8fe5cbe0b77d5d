package org.answerable.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import org.answerable.platform.CaseId;
import org.answerable.testing.ServerTest;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class TaskCreationIT {

    @Autowired
    EngineProbe probe;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Test
    void aNewTaskShowsWhatTheModulesContribute() {
        Task task = taskOf(probe.opened("billing"));

        assertThat(task.getName()).startsWith("Answer · ");
        assertThat(task.getDueDate()).isEqualTo(Date.from(EngineProbe.DUE));
        assertThat(tasks.getVariablesLocal(task.getId())).containsEntry("probeKind", "first-reply");
        assertThat(runtime.getVariables(task.getProcessInstanceId())).doesNotContainKey("probeKind");
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        Task task = taskOf(probe.opened("billing"));

        assertThat((String) tasks.getVariableLocal(task.getId(), "probeText")).isEqualTo("𠮷".repeat(2_000));
    }

    private Task taskOf(CaseId caseId) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseId.value())
                .singleResult();
    }
}
