package org.answerable.engine.history;

import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/** Instances, activities and incidents. */
@Component
class FlowEvents {

    private final EventsOfCases events;

    FlowEvents(EventsOfCases events) {
        this.events = events;
    }

    void hear(CommandContext context, HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity instance) {
            hearInstance(context, instance);
        } else if (event instanceof HistoricActivityInstanceEventEntity activity) {
            hearActivity(context, activity);
        } else if (event instanceof HistoricIncidentEventEntity incident
                && incident.isEventOfType(HistoryEventTypes.INCIDENT_CREATE)) {
            hearIncident(context, incident);
        }
    }

    private void hearInstance(CommandContext context, HistoricProcessInstanceEventEntity event) {
        Facts facts = new Facts().with("instance", event.getProcessInstanceId());
        if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)) {
            facts.with("calledBy", event.getSuperProcessInstanceId()).with("element", event.getStartActivityId());
            tell(context, "instance-started", event, facts);
        } else if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
            facts.with("element", event.getEndActivityId()).with("state", event.getState());
            tell(context, "instance-ended", event, facts);
        }
    }

    private void hearActivity(CommandContext context, HistoricActivityInstanceEventEntity event) {
        Facts facts = new Facts()
                .with("element", event.getActivityId())
                .with("name", event.getActivityName())
                .with("kind", event.getActivityType())
                .with("activity", event.getActivityInstanceId())
                .with("instance", event.getProcessInstanceId());
        if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            tell(context, "activity-started", event, facts);
        } else if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
            facts.with("cancelled", event.isCanceled() ? Boolean.TRUE : null);
            tell(context, "activity-ended", event, facts);
        }
    }

    private void hearIncident(CommandContext context, HistoricIncidentEventEntity event) {
        Facts facts = new Facts()
                .with("kind", event.getIncidentType())
                .with("element", event.getActivityId())
                .with("instance", event.getProcessInstanceId());
        tell(context, "incident", event, facts);
    }

    private void tell(CommandContext context, String type, HistoryEvent event, Facts facts) {
        events.tell(context, event.getRootProcessInstanceId(), type, event.getProcessDefinitionId(), facts.values());
    }
}
