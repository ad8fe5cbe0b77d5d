package org.answerable.complaint.process;

import java.util.List;
import org.answerable.complaint.verdict.AppealLetters;
import org.answerable.complaint.verdict.ExamineAppeal;
import org.answerable.engine.AskedTable;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.ModelBean;
import org.answerable.engine.SubmittedForm;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** In: the elements of {@code complaint-appeal}, and what {@code complaint-handling} asks about appeals. */
final class AppealBeans {

    /** The model declares no variables: what anybody puts into the instance is thrown away. */
    private static final CaseVariables VARIABLES = new CaseVariables(java.util.Set.of());

    private AppealBeans() {}

    /** What the models ask. */
    @ModelBean("appeal")
    public record Questions(ExamineAppeal useCase) {

        /** Is it the inspection's turn? */
        public boolean due(String businessKey) {
            return useCase.due(new CaseId(businessKey));
        }

        /** Has an inspection decided already? Its finding stands. */
        public boolean decided(String businessKey) {
            return useCase.decided(new CaseId(businessKey));
        }

        /** Does the answer have to be corrected? */
        public boolean upheld(String businessKey) {
            return useCase.upheld(new CaseId(businessKey));
        }

        /** The office that examines it; candidate group of the task. */
        public String department(String businessKey) {
            return useCase.department(new CaseId(businessKey));
        }
    }

    @ModelBean("appealPromised")
    record Promised(ExamineAppeal useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            useCase.promise(Answers.caseOf(execution), table.rows(execution), table.version(execution));
        }
    }

    @ModelBean("appealOfficeFound")
    record OfficeFound(ExamineAppeal useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            List<String> candidates = table.all(execution, "department");
            useCase.giveTo(Answers.caseOf(execution), candidates, table.version(execution));
        }
    }

    @ModelBean("appealExamined")
    record Examined(ExamineAppeal useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            refusals.inWords(() -> useCase.decide(
                    form.caseId(), form.text("finding"), form.text("reasons"), form.text("remarkOnHandling")));
            VARIABLES.dropStrays(task.getExecution());
        }
    }

    @ModelBean("appealTellFinding")
    record TellFinding(AppealLetters useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.tellFinding(Answers.caseOf(execution));
        }
    }

    @ModelBean("appealTellFinalWord")
    record TellFinalWord(AppealLetters useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.tellFinalWord(Answers.caseOf(execution));
        }
    }
}
