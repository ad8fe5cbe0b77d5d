package org.answerable.engine;

import java.util.Map;
import org.answerable.platform.CaseId;

/** Sends messages to the waiting process instances of one case. */
public interface CaseMessages {

    /**
     * Delivers the message to every execution of the case that waits for it and whose local or process variables equal
     * those given; does nothing when none waits.
     *
     * @return how many executions received it
     */
    default int send(CaseId caseId, String message, Map<String, Object> matching) {
        return send(caseId, message, matching, Map.of());
    }

    /**
     * Likewise, with values that are local to what the message starts or goes on with: an event subprocess, or the scope behind
     * the event. Short values only, such as the id of a part of the case.
     */
    int send(CaseId caseId, String message, Map<String, Object> matching, Map<String, Object> carried);

    /** True if something of the case waits for the message. */
    boolean awaited(CaseId caseId, String message);
}
