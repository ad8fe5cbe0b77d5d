package org.answerable.complaint.process;

import java.util.List;
import java.util.Map;
import org.answerable.complaint.grant.CarryOutRemedies;
import org.answerable.complaint.letters.TellHandler;
import org.answerable.complaint.verdict.AwaitVerdict;
import org.answerable.complaint.verdict.ReopenComplaint;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** In: what {@code complaint-handling} does after the answer is sent. */
final class AfterAnswerBeans {

    private AfterAnswerBeans() {}

    /** What the model asks about remedies. */
    @ModelBean("grants")
    public record Granted(CarryOutRemedies useCase) {

        /** Does the answer grant anything that nobody has taken on yet? */
        public boolean owed(String businessKey) {
            return useCase.owed(new CaseId(businessKey));
        }
    }

    @ModelBean("complaintAwaitVerdict")
    record Await(AwaitVerdict useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.begin(Answers.caseOf(execution));
        }
    }

    /** The department is known by now, also where triage had to find it. */
    @ModelBean(value = "complaintReopen", answers = Answers.ROUTED)
    record Reopen(ReopenComplaint useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.reopen(Answers.caseOf(execution));
            execution.getProcessInstance().setVariable(Answers.ROUTED, true);
        }
    }

    @ModelBean("complaintPromisedAgain")
    record PromisedAgain(ReopenComplaint useCase, AnsweringTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
            List<Map<String, Object>> rows =
                    result.stream().map(DmnDecisionResultEntries::getEntryMap).toList();
            useCase.promise(Answers.caseOf(execution), rows, table.version(execution));
        }
    }

    @ModelBean("complaintTellOwner")
    record TellOwner(TellHandler useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.tellOwner(Answers.caseOf(execution));
        }
    }
}
