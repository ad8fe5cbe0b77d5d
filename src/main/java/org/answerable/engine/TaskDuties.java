package org.answerable.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;

/** Keeps duties apart before work is given to somebody: a module that refuses people at its tasks says so here too. Every bean is asked. */
public interface TaskDuties {

    /**
     * Does nothing if the person may be given the task.
     *
     * @throws InvalidInputException with the rule that keeps the person from it, such as having drafted the answer
     */
    void check(OpenTask task, String userId);

    /**
     * Of the tasks those that the person may not be given, the task's id to the rule. One after the other, which a module overrides whose
     * tasks people have by the hundreds.
     */
    default Map<String, FieldError> refusals(List<OpenTask> tasks, String userId) {
        Map<String, FieldError> refusals = new HashMap<>();
        for (OpenTask task : tasks) {
            try {
                check(task, userId);
            } catch (InvalidInputException refused) {
                refused.errors().stream().findFirst().ifPresent(rule -> refusals.put(task.id(), rule));
            }
        }
        return refusals;
    }
}
