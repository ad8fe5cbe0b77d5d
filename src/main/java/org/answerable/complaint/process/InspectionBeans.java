package org.answerable.complaint.process;

import java.util.List;
import java.util.Set;
import org.answerable.complaint.verdict.InspectResult;
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

/** In: the elements of {@code complaint-inspection}, and what {@code complaint-handling} asks about what was established. */
final class InspectionBeans {

    /** The model declares no variables: what anybody puts into the instance is thrown away. */
    private static final CaseVariables VARIABLES = new CaseVariables(Set.of());

    private InspectionBeans() {}

    /** What the models ask. */
    @ModelBean("inspection")
    public record Questions(InspectResult useCase) {

        /** The office that establishes the result; candidate group of the task. */
        public String department(String businessKey) {
            return useCase.department(new CaseId(businessKey));
        }

        /** Did it establish what the department had found? */
        public boolean confirmed(String businessKey) {
            return useCase.confirmed(new CaseId(businessKey));
        }
    }

    @ModelBean("inspectionOfficeFound")
    record OfficeFound(InspectResult useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            List<String> candidates = table.all(execution, "department");
            useCase.giveTo(Answers.caseOf(execution), candidates, table.version(execution));
        }
    }

    @ModelBean("inspectionEstablished")
    record Established(InspectResult useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            refusals.inWords(() -> useCase.establish(
                    form.caseId(), form.text("finding"), form.text("reasons"), form.text("remarkOnHandling")));
            VARIABLES.dropStrays(task.getExecution());
        }
    }

    /** The complaint ended while the office was at it. */
    @ModelBean("inspectionLapsed")
    record Lapsed(InspectResult useCase) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            useCase.lapse(Answers.caseOf(task.getExecution()));
        }
    }

    @ModelBean("complaintFollowInspection")
    record Follow(InspectResult useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.dropAnswer(Answers.caseOf(execution));
        }
    }
}
