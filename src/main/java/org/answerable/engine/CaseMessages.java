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
    int send(CaseId caseId, String message, Map<String, Object> matching);
}
