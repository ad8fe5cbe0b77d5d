package org.answerable.transfer;

import java.util.Map;
import org.answerable.platform.CaseId;

/** Leads a simulated case through its model, by the tasks that the model itself puts before people. */
public interface SimulatedFlow {

    /** Brings a case that was just filed to the department that handles it. */
    void allocate(CaseId caseId, SimulatedCase simulated);

    /**
     * Completes whatever the model asks, one task after the other, until the case is over.
     *
     * @throws IllegalStateException at a task that the simulation does not know, or where nothing leads on
     */
    void finish(CaseId caseId, SimulatedCase simulated);

    /** How many instances of each model have ended and are running. */
    Map<String, Instances> instances();

    /** Instances of one model. */
    record Instances(long finished, long running) {}
}
