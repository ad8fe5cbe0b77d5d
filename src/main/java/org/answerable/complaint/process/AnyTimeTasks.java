package org.answerable.complaint.process;

import java.util.Set;
import org.answerable.complaint.Proposal.Subject;
import org.answerable.complaint.closing.EndProposals;
import org.answerable.complaint.extension.ExtendDeadline;
import org.answerable.complaint.routing.HandOverComplaint;
import org.answerable.complaint.routing.ReassignComplaint;
import org.answerable.complaint.routing.ReclassifyComplaint;
import org.answerable.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** In: what can happen at any time while a complaint is handled; the values come with the message, local to what it starts. */
final class AnyTimeTasks {

    static final String CATEGORY = "wantedCategory";
    static final String SEVERITY = "wantedSeverity";
    static final String PERSON = "wantedPerson";

    private AnyTimeTasks() {}

    private static String text(DelegateExecution execution, String name) {
        return (String) execution.getVariable(name);
    }

    @ModelBean("complaintReclassify")
    record Reclassify(ReclassifyComplaint useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.change(Answers.caseOf(execution), text(execution, CATEGORY), text(execution, SEVERITY));
        }
    }

    @ModelBean("complaintReassign")
    record Reassign(ReassignComplaint useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.reassign(Answers.caseOf(execution), text(execution, PERSON));
        }
    }

    @ModelBean("complaintOfferHandOver")
    record Offer(HandOverComplaint useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.tell(Answers.caseOf(execution));
        }
    }

    @ModelBean(value = "complaintAnswerHandOver", answers = Answers.HAND_OVER_ACCEPTED)
    record AnswerOffer(HandOverComplaint useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(() -> decide(new TaskForm(task)));
        }

        private void decide(TaskForm form) {
            boolean accepted = "accept".equals(form.outcome(Set.of("accept", "decline")));
            if (accepted) {
                useCase.accept(form.caseId());
            } else {
                useCase.decline(form.caseId(), form.text("reason"));
            }
            form.answer(Answers.HAND_OVER_ACCEPTED, accepted);
        }
    }

    @ModelBean("complaintAskApproval")
    record AskApproval(ExtendDeadline useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.tell(Answers.caseOf(execution));
        }
    }

    @ModelBean(value = "complaintDecideExtension", answers = Answers.EXTENSION_APPROVED)
    record DecideExtension(ExtendDeadline useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(() -> decide(new TaskForm(task)));
        }

        private void decide(TaskForm form) {
            boolean approved = "approve".equals(form.outcome(Set.of("approve", "refuse")));
            if (approved) {
                useCase.approve(form.caseId());
            } else {
                useCase.refuse(form.caseId(), form.text("reason"));
            }
            form.answer(Answers.EXTENSION_APPROVED, approved);
        }
    }

    /** The complaint ended while the offer was open. */
    @ModelBean("complaintHandOverLapsed")
    record HandOverLapsed(EndProposals useCase) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            useCase.lapse(Answers.caseOf(task.getExecution()), Subject.HAND_OVER);
        }
    }

    /** The complaint ended while the wish was open. */
    @ModelBean("complaintExtensionLapsed")
    record ExtensionLapsed(EndProposals useCase) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            useCase.lapse(Answers.caseOf(task.getExecution()), Subject.EXTENSION);
        }
    }
}
