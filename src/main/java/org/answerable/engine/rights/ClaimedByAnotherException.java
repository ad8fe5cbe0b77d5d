package org.answerable.engine.rights;

import org.camunda.bpm.engine.BadUserRequestException;

/** Somebody else has claimed the task: only the assignee works it (HTTP 409). */
public class ClaimedByAnotherException extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    ClaimedByAnotherException(String taskId, String assignee) {
        super("Task " + taskId + " is claimed by " + assignee);
    }
}
