package org.answerable.engine.history;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Hears each sequence flow that is taken: the engine's history leaves them out. */
@Component
public class FlowsTaken extends AbstractBpmnParseListener implements ExecutionListener {

    private final EventsOfCases events;

    FlowsTaken(EventsOfCases events) {
        this.events = events;
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        transition.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, this);
    }

    @Override
    public void notify(DelegateExecution delegate) {
        ExecutionEntity execution = (ExecutionEntity) delegate;
        PvmTransition flow = execution.getTransition();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("flow", flow.getId());
        values.put("from", flow.getSource().getId());
        values.put("to", flow.getDestination().getId());
        values.put("instance", execution.getProcessInstanceId());
        events.tell(
                Context.getCommandContext(),
                execution.getRootProcessInstanceId(),
                "flow-taken",
                execution.getProcessDefinitionId(),
                values);
    }
}
