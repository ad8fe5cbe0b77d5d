package org.answerable.complaint.process;

import org.answerable.complaint.answer.AnswerComplaint;
import org.answerable.complaint.answer.AskComplainant;
import org.answerable.complaint.answer.TakeFindingBack;
import org.answerable.complaint.closing.CloseComplaint;
import org.answerable.complaint.letters.AcknowledgeComplaint;
import org.answerable.complaint.letters.TellHandler;
import org.answerable.complaint.model.Ending;
import org.answerable.complaint.routing.JoinInvestigation;
import org.answerable.complaint.tracking.WithdrawComplaint;
import org.answerable.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** In: the service tasks of {@code complaint-handling}, one use case each. */
final class ComplaintServiceTasks {

    private ComplaintServiceTasks() {}

    @ModelBean("complaintAcknowledge")
    record Acknowledge(AcknowledgeComplaint useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.acknowledge(Answers.caseOf(execution));
        }
    }

    @ModelBean("complaintTakeOverFinding")
    record TakeOverFinding(JoinInvestigation useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.takeOver(Answers.caseOf(execution));
        }
    }

    @ModelBean("complaintResume")
    record Resume(AskComplainant useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.resume(Answers.caseOf(execution));
        }
    }

    @ModelBean("complaintTellHandler")
    record Tell(TellHandler useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.tell(Answers.caseOf(execution));
        }
    }

    @ModelBean("complaintFindAgain")
    record FindAgain(TakeFindingBack useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.takeBack(Answers.caseOf(execution));
        }
    }

    @ModelBean(value = "complaintSendAnswer", answers = Answers.ENDING)
    record SendAnswer(AnswerComplaint useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.send(Answers.caseOf(execution));
            execution.setVariable(Answers.ENDING, Ending.ANSWERED.key());
        }
    }

    @ModelBean(value = "complaintWithdraw", answers = Answers.ENDING)
    record Withdraw(WithdrawComplaint useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.record(Answers.caseOf(execution));
            execution.setVariable(Answers.ENDING, Ending.WITHDRAWN.key());
        }
    }

    @ModelBean("complaintConclude")
    record Conclude(CloseComplaint useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.conclude(Answers.caseOf(execution));
        }
    }

    @ModelBean("complaintClose")
    record Close(CloseComplaint useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.close(Answers.caseOf(execution));
        }
    }

    @ModelBean("complaintTellReferral")
    record TellReferral(CloseComplaint useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.referred(Answers.caseOf(execution));
        }
    }

    @ModelBean("complaintTellDuplicate")
    record TellDuplicate(CloseComplaint useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.duplicate(Answers.caseOf(execution));
        }
    }

    @ModelBean("complaintTellWithdrawal")
    record TellWithdrawal(CloseComplaint useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.withdrawn(Answers.caseOf(execution));
        }
    }
}
