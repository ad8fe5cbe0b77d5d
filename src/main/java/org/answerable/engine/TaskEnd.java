package org.answerable.engine;

import org.answerable.engine.port.Cases;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets {@link TaskPromises} hear that a task with a promise of its own was completed or taken away. */
@Component
class TaskEnd implements TaskListener {

    private final ObjectProvider<TaskPromises> promises;

    TaskEnd(ObjectProvider<TaskPromises> promises) {
        this.promises = promises;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean completed = EVENTNAME_COMPLETE.equals(task.getEventName());
        Cases.of(((TaskEntity) task).getExecution())
                .ifPresent(caseId -> promises.forEach(bound -> {
                    if (completed) {
                        bound.completed(caseId, task.getId());
                    } else {
                        bound.dropped(caseId, task.getId());
                    }
                }));
    }
}
