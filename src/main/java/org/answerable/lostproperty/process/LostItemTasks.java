package org.answerable.lostproperty.process;

import java.util.Set;
import org.answerable.casefile.CaseFiles;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.ElementProperties;
import org.answerable.engine.FormRefusals;
import org.answerable.engine.ModelBean;
import org.answerable.engine.SubmittedForm;
import org.answerable.lostproperty.ReturnLostItem;
import org.answerable.lostproperty.SearchLostItem;
import org.answerable.lostproperty.model.LostItemStage;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** In: the user tasks of {@code lost-property}; each completion reads its form, calls one use case, answers its gateway. */
final class LostItemTasks {

    static final String DRIVER = "driverKnown";
    static final String ANSWER = "driverAnswer";
    static final CaseVariables VARIABLES = new CaseVariables(Set.of(DRIVER, ANSWER));

    private static final String MODULE = "lostproperty";

    private LostItemTasks() {}

    /** A user task puts the case in the stage that its extension property names, unless it is there already. */
    @ModelBean("lostItemStageReached")
    record StageReached(CaseFiles caseFiles) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            LostItemStage stage = LostItemStage.of(ElementProperties.of(task, "stage")
                    .orElseThrow(() -> new IllegalStateException(task.getTaskDefinitionKey() + " names no stage")));
            var caseId = CaseVariables.caseOf(task.getExecution());
            if (!stage.key().equals(caseFiles.get(caseId).state())) {
                caseFiles.moveTo(caseId, stage);
            }
        }
    }

    @ModelBean(
            value = "lostItemFindDriver",
            answers = {DRIVER, ANSWER})
    record FindDriver(SearchLostItem useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(MODULE, () -> find(new SubmittedForm(task)));
        }

        private void find(SubmittedForm form) {
            boolean known = "known".equals(form.outcome(SearchLostItem.DRIVER));
            useCase.findDriver(form.caseId(), known, form.text("driver"), form.text("car"));
            VARIABLES.answer(form.task().getExecution(), DRIVER, known);
            VARIABLES.answer(form.task().getExecution(), ANSWER, "not-found");
        }
    }

    @ModelBean(value = "lostItemDriverAnswered", answers = ANSWER)
    record DriverAnswered(SearchLostItem useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(MODULE, () -> answered(new SubmittedForm(task)));
        }

        private void answered(SubmittedForm form) {
            String answer = form.outcome(SearchLostItem.ANSWERS);
            useCase.driverAnswered(form.caseId(), answer, form.text("note"), form.flag("videoKept"));
            VARIABLES.answer(form.task().getExecution(), ANSWER, answer);
        }
    }

    @ModelBean("lostItemTakeIn")
    record TakeIn(ReturnLostItem useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            refusals.inWords(MODULE, () -> useCase.takeIn(form.caseId(), form.flag("untouched"), form.text("custody")));
            VARIABLES.dropStrays(task.getExecution());
        }
    }

    @ModelBean("lostItemDeliver")
    record Deliver(ReturnLostItem useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            refusals.inWords(
                    MODULE,
                    () -> useCase.deliver(
                            form.caseId(), form.outcome(ReturnLostItem.WAYS), form.text("place"), form.text("proof")));
            VARIABLES.dropStrays(task.getExecution());
        }
    }

    @ModelBean("lostItemAnswer")
    record Answer(ReturnLostItem useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            refusals.inWords(MODULE, () -> useCase.answerTruthfully(form.caseId(), form.text("answer")));
            VARIABLES.dropStrays(task.getExecution());
        }
    }
}
