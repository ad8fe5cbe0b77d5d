package org.answerable.agreement.process;

import static org.answerable.agreement.process.AgreementAnswers.VARIABLES;

import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.answerable.agreement.Answer;
import org.answerable.agreement.HoldComments;
import org.answerable.agreement.WrittenNotice;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.FormRefusals;
import org.answerable.engine.ModelBean;
import org.answerable.engine.SubmittedForm;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** In: {@code comment-period}; each task reads its form and calls one use case. */
final class CommentTasks {

    private CommentTasks() {}

    @ModelBean("agreementPeriodBegun")
    record Begun(HoldComments useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            useCase.begin(CaseVariables.caseOf(execution));
        }
    }

    /** What the model asks about the announcement. */
    @ModelBean("agreementPeriod")
    public record Questions(HoldComments useCase) {

        /** When the time to comment is over. */
        public Date end(String businessKey) {
            return Date.from(useCase.end(new CaseId(businessKey)));
        }
    }

    @ModelBean(value = "agreementAnnounced", answers = AgreementAnswers.STANDARD_FORM)
    record Announced(HoldComments useCase, FormRefusals refusals) implements AgreementForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            boolean standardForm = useCase.announce(
                    form.caseId(),
                    new WrittenNotice(
                            form.text("notice"),
                            form.text("how"),
                            form.text("commentsUntil"),
                            form.text("inForceOn"),
                            form.flag("standardForm")));
            return Map.of(AgreementAnswers.STANDARD_FORM, standardForm);
        }
    }

    @ModelBean("agreementFiled")
    record Filed(HoldComments useCase, FormRefusals refusals) implements AgreementForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            useCase.file(
                    form.caseId(),
                    form.text("paper"),
                    form.text("saidOn"),
                    form.flag("highlighted"),
                    form.text("explained"));
            return Map.of();
        }
    }

    @ModelBean(value = "agreementCommentLeft", answers = AgreementAnswers.COMMENT_LEFT)
    record CommentLeft(HoldComments useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            boolean left = useCase.next(CaseVariables.caseOf(execution)).isPresent();
            VARIABLES.answer(execution, AgreementAnswers.COMMENT_LEFT, left);
        }
    }

    @ModelBean("agreementCommentAnswered")
    record CommentAnswered(HoldComments useCase, FormRefusals refusals) implements AgreementForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            useCase.reply(form.caseId(), form.outcome(HoldComments.OUTCOMES), form.text("reply"));
            return Map.of();
        }
    }

    @ModelBean(value = "agreementWeighed", answers = AgreementAnswers.ANSWER)
    record Weighed(HoldComments useCase, FormRefusals refusals) implements AgreementForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            Answer outcome = Answer.ofKey(form.outcome(Set.of("consent", "amend", "refuse")));
            useCase.weigh(form.caseId(), outcome, form.text("reason"));
            return Map.of(AgreementAnswers.ANSWER, outcome.key());
        }
    }
}
