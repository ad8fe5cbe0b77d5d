package org.answerable.complaint.process;

import java.util.List;
import org.answerable.complaint.closing.AttributeCause;
import org.answerable.engine.AskedTable;
import org.answerable.engine.ModelBean;
import org.answerable.engine.SubmittedForm;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;

/** In: the elements of {@code complaint-handling} that attribute a cause and follow it up. */
final class CauseBeans {

    private CauseBeans() {}

    /** What the model asks. */
    @ModelBean("cause")
    public record Questions(AttributeCause useCase) {

        /** Was the complaint found to be substantiated, or partly? */
        public boolean owed(String businessKey) {
            return useCase.owed(new CaseId(businessKey));
        }

        /** Is there anything to follow up? */
        public boolean found(String businessKey) {
            return useCase.found(new CaseId(businessKey));
        }

        /** The office that attributes; candidate group of its task. */
        public String department(String businessKey) {
            return useCase.department(new CaseId(businessKey));
        }

        /** The department that has to act; candidate group of its task. */
        public String responsible(String businessKey) {
            return useCase.responsible(new CaseId(businessKey));
        }
    }

    @ModelBean("causeOfficeFound")
    record OfficeFound(AttributeCause useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            List<String> candidates = table.all(execution, "department");
            useCase.giveTo(Answers.caseOf(execution), candidates, table.version(execution));
        }
    }

    @ModelBean("causeAttributed")
    record Attributed(AttributeCause useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            refusals.inWords(() -> useCase.attribute(
                    form.caseId(), form.text("cause"), form.text("explanation"), form.text("responsible")));
            Answers.dropStrays(task.getExecution());
        }
    }

    @ModelBean("causeFollowedUp")
    record FollowedUp(AttributeCause useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            refusals.inWords(() -> useCase.followUp(form.caseId(), form.text("measure")));
            Answers.dropStrays(task.getExecution());
        }
    }
}
