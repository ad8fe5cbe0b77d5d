package org.answerable.engine;

import java.util.Date;
import org.answerable.engine.port.Cases;
import org.answerable.engine.task.DeadlineMarks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets every {@link TaskContributor} add to a user task of a case while it is being created. */
@Component
class TaskCreation implements TaskListener {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_NAME = 255;

    private final ObjectProvider<TaskContributor> contributors;

    TaskCreation(ObjectProvider<TaskContributor> contributors) {
        this.contributors = contributors;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskEntity entity = (TaskEntity) task;
        ExecutionEntity execution = entity.getExecution();
        Cases.of(execution).ifPresent(caseId -> {
            var newTask = new TaskContributor.NewTask(caseId, task.getTaskDefinitionKey(), deadlineOf(execution));
            contributors.orderedStream().forEach(contributor -> contributor.contribute(newTask));
            apply(newTask, task);
        });
    }

    private static String deadlineOf(ExecutionEntity execution) {
        String kind = DeadlineMarks.kindOf(execution.getActivity());
        Object part = execution.getProcessInstance().getVariableLocal(DeadlineKey.PART_VARIABLE);
        return kind == null ? null : new DeadlineKey(kind, (String) part).toString();
    }

    private static void apply(TaskContributor.NewTask contributed, DelegateTask task) {
        contributed.shown().forEach((name, value) -> task.setVariableLocal(name, shortened(value)));
        if (contributed.due() != null) {
            task.setDueDate(Date.from(contributed.due()));
        }
        if (!contributed.nameSuffix().isEmpty()) {
            task.setName(cut(task.getName() + contributed.nameSuffix(), LONGEST_NAME));
        }
    }

    private static Object shortened(Object value) {
        return value instanceof String text ? cut(text, LONGEST_TEXT) : value;
    }

    /** At most so many characters, never half of a surrogate pair. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
