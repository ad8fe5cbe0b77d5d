package org.answerable.engine;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.answerable.engine.port.Cases;
import org.answerable.engine.task.DeadlineMarks;
import org.answerable.engine.task.ShownText;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Lets every {@link TaskContributor} add to a user task of a case while it is being created. */
@Component
class TaskCreation implements TaskListener {

    private static final int LONGEST_NAME = 255;

    /** Asked for once, when all of them are there: events are many. */
    private final SingletonSupplier<List<TaskContributor>> contributors;

    private final ObjectProvider<TaskPromises> promises;

    TaskCreation(ObjectProvider<TaskContributor> contributors, ObjectProvider<TaskPromises> promises) {
        this.contributors =
                SingletonSupplier.of(() -> contributors.orderedStream().toList());
        this.promises = promises;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskEntity entity = (TaskEntity) task;
        ExecutionEntity execution = entity.getExecution();
        Cases.of(execution).ifPresent(caseId -> {
            var newTask = new TaskContributor.NewTask(caseId, task.getTaskDefinitionKey(), deadlineOf(caseId, entity));
            contributors.obtain().forEach(contributor -> contributor.contribute(newTask));
            apply(newTask, task);
        });
    }

    /** The promise of the task itself, which may lie inside the deadline that it names beside; else the deadline that binds its stage. */
    private String deadlineOf(CaseId caseId, TaskEntity task) {
        String promise = DeadlineMarks.promiseOf(task.getExecution().getActivity());
        return promise == null ? deadlineOf(task.getExecution()) : begun(caseId, promise, task);
    }

    private String begun(CaseId caseId, String promise, TaskEntity task) {
        String department = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String within = DeadlineMarks.kindOf(task.getExecution().getActivity());
        return promises.stream()
                .flatMap(bound -> bound.begun(caseId, promise, task.getId(), department, within).stream())
                .map(DeadlineKey::toString)
                .findFirst()
                .orElse(null);
    }

    private static String deadlineOf(ExecutionEntity execution) {
        String kind = DeadlineMarks.kindOf(execution.getActivity());
        return kind == null ? null : new DeadlineKey(kind, CaseVariables.partOf(execution)).toString();
    }

    private static void apply(TaskContributor.NewTask contributed, DelegateTask task) {
        contributed.shown().forEach((name, value) -> task.setVariableLocal(name, shortened(value)));
        if (contributed.due() != null) {
            task.setDueDate(Date.from(contributed.due()));
        }
        if (!contributed.nameSuffix().isEmpty()) {
            task.setName(ShownText.cut(task.getName() + contributed.nameSuffix(), LONGEST_NAME));
        }
    }

    private static Object shortened(Object value) {
        return value instanceof String text ? ShownText.of(text) : value;
    }
}
