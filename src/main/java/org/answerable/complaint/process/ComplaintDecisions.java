package org.answerable.complaint.process;

import java.util.List;
import java.util.Map;
import org.answerable.complaint.routing.ClassifyComplaint;
import org.answerable.complaint.routing.PromiseComplaint;
import org.answerable.complaint.routing.RerouteComplaint;
import org.answerable.complaint.routing.RouteComplaint;
import org.answerable.engine.ModelBean;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;

/** In: the decision tables of {@code complaint-handling}; facts before, the answer after, nothing kept as a variable. */
final class ComplaintDecisions {

    private ComplaintDecisions() {}

    private static List<Map<String, Object>> rows(DelegateExecution execution) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
        return result.stream().map(DmnDecisionResultEntries::getEntryMap).toList();
    }

    /** The department that the routing table names, null if no row covers the complaint. */
    private static String department(DelegateExecution execution) {
        List<Map<String, Object>> rows = rows(execution);
        return rows.isEmpty() ? null : (String) rows.get(0).get("department");
    }

    @ModelBean("complaintFacts")
    record Facts(ClassifyComplaint useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            useCase.facts(Answers.caseOf(execution))
                    .forEach((name, value) -> execution.setVariableLocal(name, Variables.untypedValue(value, true)));
        }
    }

    @ModelBean("complaintClassified")
    record Classified(ClassifyComplaint useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            Map<String, Object> answer = rows(execution).get(0);
            useCase.decided(
                    Answers.caseOf(execution), (String) answer.get("category"), (String) answer.get("severity"));
        }
    }

    @ModelBean("complaintDeadlinesSet")
    record DeadlinesSet(PromiseComplaint useCase, AnsweringTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            useCase.promise(Answers.caseOf(execution), rows(execution), table.version(execution));
        }
    }

    @ModelBean(value = "complaintRouted", answers = Answers.ROUTED)
    record Routed(RouteComplaint useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            execution
                    .getProcessInstance()
                    .setVariable(Answers.ROUTED, useCase.route(Answers.caseOf(execution), department(execution)));
        }
    }

    @ModelBean(value = "complaintRoutedAgain", answers = Answers.HAND_OVER_PROPOSED)
    record RoutedAgain(RerouteComplaint useCase, AnsweringTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            boolean proposed =
                    useCase.reroute(Answers.caseOf(execution), department(execution), table.version(execution));
            execution.getProcessInstance().setVariable(Answers.HAND_OVER_PROPOSED, proposed);
        }
    }
}
