package org.answerable.agreement.process;

import static org.answerable.agreement.process.AgreementAnswers.VARIABLES;

import java.util.Map;
import java.util.Set;
import org.answerable.agreement.Answer;
import org.answerable.agreement.AskClient;
import org.answerable.agreement.KeepAnswer;
import org.answerable.agreement.WrittenAnswer;
import org.answerable.casefile.CaseFiles;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.FormRefusals;
import org.answerable.engine.ModelBean;
import org.answerable.engine.SubmittedForm;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** In: {@code client-consent} and {@code personnel-review}; each task reads its form and calls one use case. */
final class ClientTasks {

    private ClientTasks() {}

    @ModelBean(value = "agreementConsentBegun", answers = AgreementAnswers.DESIGN_ISSUE)
    record ConsentBegun(CaseFiles caseFiles) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseId caseId = CaseVariables.caseOf(execution);
            VARIABLES.answer(
                    execution,
                    AgreementAnswers.DESIGN_ISSUE,
                    "design".equals(caseFiles.get(caseId).category()));
        }
    }

    @ModelBean(value = "agreementDesignReviewed", answers = AgreementAnswers.DESIGN_NEXT)
    record DesignReviewed(KeepAnswer useCase, FormRefusals refusals) implements AgreementForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            String outcome = form.outcome(Set.of("designers", "supervise"));
            useCase.step(
                    form.caseId(),
                    "design-reviewed",
                    outcome,
                    form.text("said"),
                    form.text("paper"),
                    form.text("remarks"));
            return Map.of(AgreementAnswers.DESIGN_NEXT, outcome);
        }
    }

    @ModelBean(value = "agreementSupervised", answers = AgreementAnswers.SUPERVISION)
    record Supervised(KeepAnswer useCase, FormRefusals refusals) implements AgreementForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            String outcome = form.outcome(Set.of("designers", "client", "amend"));
            useCase.step(
                    form.caseId(), "supervised", outcome, form.text("said"), form.text("paper"), form.text("remarks"));
            useCase.amendedIf("amend".equals(outcome), form.caseId(), form.text("remarks"));
            return Map.of(AgreementAnswers.SUPERVISION, outcome);
        }
    }

    @ModelBean(value = "agreementDesigned", answers = AgreementAnswers.SOLVED)
    record Designed(KeepAnswer useCase, FormRefusals refusals) implements AgreementForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            String outcome = form.outcome(Set.of("solved", "unsolved"));
            useCase.step(
                    form.caseId(), "designed", outcome, form.text("said"), form.text("paper"), form.text("remarks"));
            return Map.of(AgreementAnswers.SOLVED, "solved".equals(outcome));
        }
    }

    @ModelBean("agreementAsk")
    record Ask(AskClient useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.ask(CaseVariables.caseOf(execution));
        }
    }

    @ModelBean(value = "agreementRecorded", answers = AgreementAnswers.ANSWER)
    record Recorded(KeepAnswer useCase, FormRefusals refusals) implements AgreementForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            boolean works = form.task().getProcessDefinitionId().startsWith("client-consent:");
            Answer answer = Answer.ofKey(form.outcome(
                    works ? Set.of("consent", "refuse", "amend", "unsolved") : Set.of("consent", "refuse", "amend")));
            useCase.onPaper(
                    form.caseId(),
                    new WrittenAnswer(
                            answer, form.text("said"), form.text("saidOn"), form.text("paper"), form.text("words")));
            return Map.of(AgreementAnswers.ANSWER, answer.key());
        }
    }

    /** The client has answered on the page. */
    @ModelBean(value = "agreementAnswered", answers = AgreementAnswers.ANSWER)
    record Answered(KeepAnswer useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            VARIABLES.answer(
                    execution,
                    AgreementAnswers.ANSWER,
                    useCase.last(CaseVariables.caseOf(execution)).key());
        }
    }

    @ModelBean(value = "agreementSwapBegun", answers = AgreementAnswers.AT_ONCE)
    record SwapBegun(CaseFiles caseFiles) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseId caseId = CaseVariables.caseOf(execution);
            VARIABLES.answer(
                    execution,
                    AgreementAnswers.AT_ONCE,
                    "replace-at-once".equals(caseFiles.get(caseId).category()));
        }
    }

    @ModelBean("agreementWithdrawn")
    record Withdrawn(KeepAnswer useCase, FormRefusals refusals) implements AgreementForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            useCase.step(form.caseId(), "withdrawn", null, null, null, form.text("remarks"));
            return Map.of();
        }
    }

    @ModelBean("agreementReported")
    record Reported(AskClient useCase, FormRefusals refusals) implements AgreementForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            useCase.report(
                    form.caseId(),
                    form.text("leaving"),
                    form.text("successor"),
                    form.text("effect"),
                    form.text("record"));
            return Map.of();
        }
    }
}
