package org.answerable.transfer.process;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.answerable.transfer.SimulatedCase;

/**
 * How each task of the complaint models is completed on the plain way through: one row an element. What the file does not say is not
 * made up: nobody knows what was found, so that cannot be decided.
 */
final class KnownTasks {

    private static final String ACCEPT_HAND_OVER = "UserTask_AcceptHandOver";
    private static final String TEXT = "As recorded in the file.";
    private static final String OUTCOME = "outcome";
    private static final Map<String, Object> ACCEPT = Map.of(OUTCOME, "accept");

    private static final Map<String, Step> STEPS = new TreeMap<>(Map.of(
            "UserTask_TriageComplaint",
            (simulated, owner) -> Map.of(
                    OUTCOME,
                    "accept",
                    "category",
                    Objects.requireNonNullElse(simulated.draft().category(), "other"),
                    "department",
                    simulated.department()),
            ACCEPT_HAND_OVER,
            (simulated, owner) -> ACCEPT,
            "UserTask_FirstReply",
            (simulated, owner) -> atHome(simulated, owner, Map.of(OUTCOME, "reply", "reply", TEXT)),
            "UserTask_ResolveComplaint",
            (simulated, owner) -> atHome(simulated, owner, Map.of(OUTCOME, "finding", "finding", "cannot-be-decided")),
            "UserTask_DraftResponse",
            (simulated, owner) -> Map.of(OUTCOME, "ready", "answer", TEXT, "dropRemedies", true),
            "UserTask_CheckResponse",
            (simulated, owner) -> ACCEPT,
            "UserTask_DecideResponse",
            (simulated, owner) -> ACCEPT,
            "UserTask_ApproveRemedy",
            (simulated, owner) -> ACCEPT,
            "UserTask_CallComplainant",
            (simulated, owner) -> Map.of(OUTCOME, "not-reached")));

    private KnownTasks() {}

    /**
     * The fields of the task's form.
     *
     * @param owner the department that owns the case now
     * @throws IllegalStateException if the element has no row
     */
    static Map<String, Object> fields(String elementId, SimulatedCase simulated, String owner) {
        Step step = STEPS.get(elementId);
        if (step == null) {
            throw new IllegalStateException("The simulation does not know how " + elementId
                    + " is completed; give it a row in KnownTasks beside " + STEPS.keySet());
        }
        return step.fields(simulated, owner);
    }

    /** Does the task bring the case to its department? An offer is accepted before anything else is done. */
    static boolean leadsHome(String elementId, SimulatedCase simulated, String owner) {
        return elementId.equals(ACCEPT_HAND_OVER)
                || elementId.equals("UserTask_TriageComplaint")
                || !simulated.department().equals(owner)
                        && (elementId.equals("UserTask_FirstReply") || elementId.equals("UserTask_ResolveComplaint"));
    }

    /** Which of the tasks that are open at once is completed first: the smaller. */
    static int turn(String elementId) {
        return elementId.equals(ACCEPT_HAND_OVER) ? 0 : 1;
    }

    private static Map<String, Object> atHome(SimulatedCase simulated, String owner, Map<String, Object> fields) {
        return simulated.department().equals(owner)
                ? fields
                : Map.of(OUTCOME, "hand-over", "department", simulated.department(), "reason", TEXT);
    }

    private interface Step {
        Map<String, Object> fields(SimulatedCase simulated, String owner);
    }
}
