package org.answerable.complaint.process;

import java.util.Set;
import org.answerable.complaint.answer.AskComplainant;
import org.answerable.complaint.answer.ReplyFirst;
import org.answerable.complaint.model.Ending;
import org.answerable.complaint.routing.HandOverComplaint;
import org.answerable.complaint.routing.JoinInvestigation;
import org.answerable.complaint.routing.TriageComplaint;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** In: the user tasks of {@code complaint-handling}; each completion reads its form, calls one use case, answers its gateway. */
final class ComplaintUserTasks {

    static final String HAND_OVER = "hand-over";
    private static final String JOIN = "join";

    private ComplaintUserTasks() {}

    @ModelBean(
            value = "complaintTriage",
            answers = {Answers.ACCEPTED, Answers.ENDING})
    record Triage(TriageComplaint useCase, JoinInvestigation join, FormRefusals refusals) implements TaskListener {

        private static final Set<String> OUTCOMES = Set.of("accept", JOIN, "refer", "duplicate", "withdrawn");

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(() -> decide(new TaskForm(task)));
        }

        private void decide(TaskForm form) {
            CaseId caseId = form.caseId();
            String outcome = form.outcome(OUTCOMES);
            switch (outcome) {
                case "accept" -> useCase.accept(caseId, form.text("category"), form.text("department"));
                case JOIN -> join.join(caseId, form.text("joinTo"));
                case "refer" -> useCase.refer(caseId, form.text("referTo"), form.text("reason"));
                case "duplicate" -> useCase.linkToOther(caseId, form.text("duplicateOf"));
                default -> useCase.withdrawn(caseId, form.text("reason"));
            }
            boolean accepted = "accept".equals(outcome) || JOIN.equals(outcome);
            form.answer(Answers.ACCEPTED, accepted);
            if (!accepted) {
                form.answer(Answers.ENDING, ending(outcome).key());
            }
        }

        private static Ending ending(String outcome) {
            return switch (outcome) {
                case "refer" -> Ending.REFERRED;
                case "duplicate" -> Ending.DUPLICATE;
                default -> Ending.WITHDRAWN;
            };
        }
    }

    @ModelBean(value = "complaintFirstReply", answers = Answers.REPLIED)
    record FirstReply(ReplyFirst useCase, HandOverComplaint handOver, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(() -> decide(new TaskForm(task)));
        }

        private void decide(TaskForm form) {
            boolean replied = "reply".equals(form.outcome(Set.of("reply", HAND_OVER)));
            if (replied) {
                useCase.reply(form.caseId(), form.text("reply"));
            } else {
                handOver.offer(form.caseId(), form.text("department"), form.text("reason"));
            }
            form.answer(Answers.REPLIED, replied);
        }
    }

    /** A complaint that was joined to an investigation asks, when its own would begin, whether that one has ended already. */
    @ModelBean("complaintAskJoined")
    record AskJoined(JoinInvestigation useCase) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            useCase.investigating(Answers.caseOf(task.getExecution()));
        }
    }

    @ModelBean("complaintTakeBack")
    record TakeBack(AskComplainant useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            TaskForm form = new TaskForm(task);
            refusals.inWords(() -> useCase.takeBack(form.caseId(), form.text("note")));
            Answers.dropStrays(task.getExecution());
        }
    }
}
