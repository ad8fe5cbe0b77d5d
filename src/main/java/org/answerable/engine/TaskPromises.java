package org.answerable.engine;

import java.util.Optional;
import org.answerable.platform.CaseId;

/**
 * Binds the user tasks that a model marks with a promise of their own (extension property {@code promise}): one promise for each
 * task, from its creation to its completion.
 */
public interface TaskPromises {

    /**
     * Called in the transaction that creates the task.
     *
     * @param matter     what the model names, such as {@code hand-over}
     * @param taskId     the part of the case that the promise binds
     * @param department the department that the task is offered to; of several the first one; may be null
     * @param within     the kind of the promise inside which it lies, such as {@code resolve}; null if none
     * @return the deadline that binds the task now, empty if nothing is promised
     */
    Optional<DeadlineKey> begun(CaseId caseId, String matter, String taskId, String department, String within);

    /** Called in the transaction that completes the task: what was promised is kept. */
    void completed(CaseId caseId, String taskId);

    /** Called in the transaction that takes the task away. */
    void dropped(CaseId caseId, String taskId);
}
