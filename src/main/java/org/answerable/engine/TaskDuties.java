package org.answerable.engine;

import org.answerable.engine.CaseProcesses.OpenTask;

/** Keeps duties apart before work is given to somebody: a module that refuses people at its tasks says so here too. Every bean is asked. */
public interface TaskDuties {

    /**
     * Does nothing if the person may be given the task.
     *
     * @throws org.answerable.platform.InvalidInputException with the rule that keeps the person from it, such as having drafted the answer
     */
    void check(OpenTask task, String userId);
}
