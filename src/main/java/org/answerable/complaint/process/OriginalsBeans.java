package org.answerable.complaint.process;

import java.util.Set;
import org.answerable.complaint.originals.NameOriginal.NewRecord;
import org.answerable.complaint.originals.PreserveOriginals;
import org.answerable.engine.AskedTable;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.DeadlineKey;
import org.answerable.engine.ModelBean;
import org.answerable.engine.SubmittedForm;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** In: the elements of {@code record-preservation}. */
final class OriginalsBeans {

    private static final String AT_STAKE = "originalsAtStake";
    /** It is a part of the complaint, so that its task is not the owner's; and what its gateway reads. */
    private static final CaseVariables VARIABLES = new CaseVariables(Set.of(DeadlineKey.PART_VARIABLE, AT_STAKE));

    private OriginalsBeans() {}

    /** What the model asks. */
    @ModelBean("recordHold")
    public record Questions(PreserveOriginals useCase) {

        /** The department that holds the records; candidate group of the task. */
        public String department(String businessKey) {
            return useCase.department(new CaseId(businessKey));
        }
    }

    @ModelBean(value = "originalsHolderFound", answers = AT_STAKE)
    record HolderFound(PreserveOriginals useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            boolean held = useCase.hold(Answers.caseOf(execution), table.rows(execution), table.version(execution));
            VARIABLES.answer(execution, AT_STAKE, held);
        }
    }

    @ModelBean("originalsAskHolder")
    record AskHolder(PreserveOriginals useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.tell(Answers.caseOf(execution));
        }
    }

    @ModelBean("originalsPreserved")
    record Preserved(PreserveOriginals useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            refusals.inWords(() -> useCase.preserved(
                    form.caseId(),
                    new NewRecord(
                            form.text("record"),
                            form.text("keptAt"),
                            form.text("recordFile"),
                            form.text("originalOf"),
                            form.text("heldSince"))));
            VARIABLES.dropStrays(task.getExecution());
        }
    }

    @ModelBean("originalsRelease")
    record Release(PreserveOriginals useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.release(Answers.caseOf(execution));
        }
    }
}
