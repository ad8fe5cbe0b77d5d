package org.answerable.engine.port;

import org.answerable.platform.Measures;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.stereotype.Component;

/** What of the engine's work waits for an administrator. A job whose tries are used up is an incident of its own type. */
@Component
class EngineMeasures {

    EngineMeasures(Measures measures, RuntimeService runtime, EngineCalls calls) {
        measures.state(
                "answerable.engine.incidents",
                "Incidents of the engine that nobody has resolved, failed jobs included",
                () -> calls.call(() -> runtime.createIncidentQuery().count()));
        measures.state(
                "answerable.engine.jobs.failed",
                "Jobs of the engine whose tries are used up",
                () -> calls.call(() -> runtime.createIncidentQuery()
                        .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                        .count()));
    }
}
