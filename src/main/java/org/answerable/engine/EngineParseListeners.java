package org.answerable.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.answerable.engine.history.FlowsTaken;
import org.answerable.engine.task.DeadlineMarks;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** What every model gets without drawing it: deadline marks, what tasks show, the record of flows taken. */
@Component
class EngineParseListeners extends AbstractProcessEnginePlugin {

    private final TaskCreation taskCreation;
    private final TaskEnd taskEnd;
    private final FlowsTaken flowsTaken;

    EngineParseListeners(TaskCreation taskCreation, TaskEnd taskEnd, FlowsTaken flowsTaken) {
        this.taskCreation = taskCreation;
        this.taskEnd = taskEnd;
        this.flowsTaken = flowsTaken;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = Optional.ofNullable(configuration.getCustomPostBPMNParseListeners())
                .orElseGet(ArrayList::new);
        listeners.add(new ContributedTasks());
        listeners.add(flowsTaken);
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    /** Marks deadlines, and hears the creation of each user task, and the end of each that has a promise of its own. */
    private final class ContributedTasks extends DeadlineMarks {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            super.parseUserTask(element, scope, activity);
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, taskCreation);
            if (promiseOf(activity) != null) {
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, taskEnd);
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, taskEnd);
            }
        }
    }
}
