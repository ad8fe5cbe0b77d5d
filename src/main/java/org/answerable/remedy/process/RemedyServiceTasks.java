package org.answerable.remedy.process;

import org.answerable.engine.ModelBean;
import org.answerable.remedy.QueuePenalty;
import org.answerable.remedy.SettleRemedies;
import org.answerable.remedy.VerifyPenalty;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** In: the service tasks of {@code remedy} and {@code breach-verification}, one use case each. */
final class RemedyServiceTasks {

    private RemedyServiceTasks() {}

    @ModelBean("penaltyBookByRule")
    record BookByRule(QueuePenalty useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.bookByRule(RemedyAnswers.part(execution));
        }
    }

    @ModelBean("penaltyBook")
    record Book(VerifyPenalty useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.book(RemedyAnswers.part(execution));
        }
    }

    @ModelBean("penaltyDrop")
    record Drop(VerifyPenalty useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.drop(RemedyAnswers.part(execution));
        }
    }

    @ModelBean("remedyRefuse")
    record Refuse(VerifyPenalty useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.refuse(RemedyAnswers.part(execution));
        }
    }

    @ModelBean("remedySettle")
    record Settle(SettleRemedies useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.settle(RemedyAnswers.part(execution));
        }
    }
}
