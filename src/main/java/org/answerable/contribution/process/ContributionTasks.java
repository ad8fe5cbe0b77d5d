package org.answerable.contribution.process;

import java.util.Set;
import org.answerable.contribution.AnswerContribution;
import org.answerable.contribution.AskContribution;
import org.answerable.contribution.CancelContribution;
import org.answerable.engine.AskedTable;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.DeadlineKey;
import org.answerable.engine.FormRefusals;
import org.answerable.engine.ModelBean;
import org.answerable.engine.SubmittedForm;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;

/** In: table, tasks and end of {@code contribution}, one use case each. */
final class ContributionTasks {

    /** The instance's only variable; a contribution is looked up in the case of the business key alone. */
    private static final CaseVariables VARIABLES = new CaseVariables(Set.of(DeadlineKey.PART_VARIABLE));

    private ContributionTasks() {}

    private static CaseId caseOf(DelegateExecution execution) {
        return CaseVariables.caseOf(execution);
    }

    /** The contribution stands in the instance's own scope, which a completer of the task cannot reach. */
    private static String partOf(DelegateExecution execution) {
        return CaseVariables.partOf(execution);
    }

    @ModelBean("contributionFacts")
    record Facts(AskContribution useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            useCase.facts(caseOf(execution), partOf(execution))
                    .forEach((name, value) -> execution.setVariableLocal(name, Variables.untypedValue(value, true)));
        }
    }

    @ModelBean("contributionDeadlineSet")
    record DeadlineSet(AskContribution useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            useCase.promise(caseOf(execution), partOf(execution), table.rows(execution), table.version(execution));
        }
    }

    @ModelBean("contributionAsk")
    record Ask(AskContribution useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.tell(caseOf(execution), partOf(execution));
        }
    }

    @ModelBean("contributionAnswer")
    record Answer(AnswerContribution useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            String part = partOf(task.getExecution());
            refusals.inWords("contribution", () -> useCase.answer(form.caseId(), part, form.text("answer")));
            VARIABLES.dropStrays(task.getExecution());
        }
    }

    @ModelBean("contributionTellAsker")
    record TellAsker(AnswerContribution useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.tell(caseOf(execution), partOf(execution));
        }
    }

    @ModelBean("contributionCancel")
    record Cancel(CancelContribution useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.record(caseOf(execution), partOf(execution));
        }
    }

    /** Hears every end of the instance, also when the case ended around it. */
    @ModelBean("contributionEnded")
    record Ended(CancelContribution useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            useCase.caseOver(caseOf(execution), partOf(execution));
        }
    }
}
