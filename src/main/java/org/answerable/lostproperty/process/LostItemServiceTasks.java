package org.answerable.lostproperty.process;

import org.answerable.engine.CaseVariables;
import org.answerable.engine.ModelBean;
import org.answerable.lostproperty.ReturnLostItem;
import org.answerable.lostproperty.SearchLostItem;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** In: the service tasks of {@code lost-property}, one use case each. */
final class LostItemServiceTasks {

    private LostItemServiceTasks() {}

    @ModelBean("lostItemAcknowledge")
    record Acknowledge(SearchLostItem useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.acknowledge(CaseVariables.caseOf(execution));
        }
    }

    @ModelBean("lostItemWithdraw")
    record Withdraw(SearchLostItem useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.withdraw(CaseVariables.caseOf(execution));
        }
    }

    @ModelBean("lostItemTellReturned")
    record TellReturned(ReturnLostItem useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.close(CaseVariables.caseOf(execution));
        }
    }

    @ModelBean("lostItemClose")
    record Close(ReturnLostItem useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.closeNotFound(CaseVariables.caseOf(execution));
        }
    }
}
