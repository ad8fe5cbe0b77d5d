package org.answerable.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * In: a user task is completed with its form. One use case is called; what it refuses is said in words, and what the gateways behind
 * the task ask is written. Nothing else that was sent is kept.
 */
public interface CompletedForm extends TaskListener {

    /** Says refusals in words. */
    FormRefusals refusals();

    /** The module whose texts name the fields. */
    String module();

    /** The variables of the model. */
    CaseVariables variables();

    /**
     * Calls the use case.
     *
     * @return the answers for the gateways behind the task, empty if none asks
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule
     */
    Map<String, Object> completed(SubmittedForm form);

    @Override
    default void notify(DelegateTask task) {
        refusals().inWords(module(), () -> {
            Map<String, Object> answers = completed(new SubmittedForm(task));
            variables().dropStrays(task.getExecution());
            answers.forEach((name, value) -> variables().answer(task.getExecution(), name, value));
        });
    }
}
