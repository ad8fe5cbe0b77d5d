package org.answerable.signal.process;

import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.RouteCase;
import org.answerable.engine.AskedTable;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.FormRefusals;
import org.answerable.engine.ModelBean;
import org.answerable.engine.SubmittedForm;
import org.answerable.platform.CaseId;
import org.answerable.signal.JudgeConduct;
import org.answerable.signal.model.SignalStage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;

/** In: start, table, user task and service task of {@code breach-signal}, one use case each. */
final class SignalTasks {

    private static final String BREACH = "conductBreach";
    private static final CaseVariables VARIABLES = new CaseVariables(Set.of(BREACH));

    private SignalTasks() {}

    /** The case file was opened in this transaction; a second start for a case on its way is refused. */
    @ModelBean("signalDetected")
    record Detected(CaseFiles caseFiles) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseId caseId = CaseVariables.caseOf(execution);
            if (!SignalStage.RECEIVED.key().equals(caseFiles.get(caseId).state())) {
                throw new IllegalStateException("Signal " + caseId + " is already being handled");
            }
            VARIABLES.dropStrays(execution);
        }
    }

    @ModelBean("signalFacts")
    record Facts(CaseFiles caseFiles) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseFile signal = caseFiles.get(CaseVariables.caseOf(execution));
            show(execution, "profile", signal.profile());
            show(execution, "kind", signal.kind().key());
            show(execution, "category", signal.category());
            show(execution, "severity", signal.severity());
        }

        private static void show(DelegateExecution execution, String name, String value) {
            execution.setVariableLocal(name, Variables.untypedValue(value, true));
        }
    }

    @ModelBean("signalRouted")
    record Routed(RouteCase useCase, CaseFiles caseFiles, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseId caseId = CaseVariables.caseOf(execution);
            useCase.route(caseId, table.first(execution, "department").orElse(null));
            caseFiles.moveTo(caseId, SignalStage.IN_WORK);
        }
    }

    @ModelBean(value = "signalJudge", answers = BREACH)
    record Judge(JudgeConduct useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords("signal", () -> judge(new SubmittedForm(task)));
        }

        private void judge(SubmittedForm form) {
            boolean breach = "breach".equals(form.outcome(JudgeConduct.OUTCOMES));
            useCase.judge(form.caseId(), breach, form.text("remarks"));
            VARIABLES.answer(form.task().getExecution(), BREACH, breach);
        }
    }

    @ModelBean("signalClose")
    record Close(JudgeConduct useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.close(CaseVariables.caseOf(execution));
        }
    }
}
