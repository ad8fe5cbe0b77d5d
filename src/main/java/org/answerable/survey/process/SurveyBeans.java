package org.answerable.survey.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.answerable.engine.AskedTable;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.FormRefusals;
import org.answerable.engine.ModelBean;
import org.answerable.engine.SubmittedForm;
import org.answerable.platform.CaseId;
import org.answerable.survey.AskComplainants;
import org.answerable.survey.ReactToScore;
import org.answerable.survey.Survey;
import org.answerable.survey.SurveyAnswers;
import org.answerable.survey.Surveys;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;

/** In: the elements of {@code satisfaction-survey}, one use case each. */
final class SurveyBeans {

    private static final String SAMPLED = "sampled";
    private static final String REACHED = "reached";
    private static final String CALL_AGAIN = "callAgain";
    private static final String REACTION_OWED = "reactionOwed";
    private static final CaseVariables VARIABLES =
            new CaseVariables(Set.of(SAMPLED, REACHED, CALL_AGAIN, REACTION_OWED));

    private SurveyBeans() {}

    private static CaseId caseOf(DelegateExecution execution) {
        return CaseVariables.caseOf(execution);
    }

    /** What the model asks. */
    @ModelBean("survey")
    public record Questions(AskComplainants useCase) {

        /** The office that calls; candidate group of the task. */
        public String caller(String businessKey) {
            return useCase.caller(new CaseId(businessKey));
        }
    }

    @ModelBean("surveyFacts")
    record Facts(AskComplainants useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            useCase.facts(caseOf(execution))
                    .forEach((name, value) -> execution.setVariableLocal(name, Variables.untypedValue(value, true)));
        }
    }

    @ModelBean(value = "surveySampled", answers = SAMPLED)
    record Sampled(AskComplainants useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            Map<String, Object> row = table.rows(execution).stream().findFirst().orElse(Map.of("share", 0));
            boolean sampled =
                    useCase.draw(caseOf(execution), execution.getProcessInstanceId(), row, table.version(execution));
            execution.getProcessInstance().setVariable(SAMPLED, sampled);
        }
    }

    @ModelBean("surveyCallerFound")
    record CallerFound(AskComplainants useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            List<String> candidates = table.rows(execution).stream()
                    .map(row -> (String) row.get("department"))
                    .toList();
            useCase.giveTo(caseOf(execution), execution.getProcessInstanceId(), candidates, table.version(execution));
        }
    }

    @ModelBean("surveyCalling")
    record Calling(AskComplainants useCase) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            useCase.calling(caseOf(task.getExecution()));
        }
    }

    @ModelBean(
            value = "surveyCalled",
            answers = {REACHED, CALL_AGAIN, REACTION_OWED})
    record Called(AskComplainants useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords("survey", () -> record(new SubmittedForm(task), task));
        }

        private void record(SubmittedForm form, DelegateTask task) {
            boolean reached = "reached".equals(form.outcome(Set.of("reached", "not-reached")));
            Survey survey = reached
                    ? useCase.reached(form.caseId(), task.getProcessInstanceId(), answers(form))
                    : useCase.notReached(form.caseId(), task.getProcessInstanceId());
            VARIABLES.answer(task.getExecution(), REACHED, reached);
            VARIABLES.answer(task.getExecution(), CALL_AGAIN, survey.mayTryAgain());
            VARIABLES.answer(task.getExecution(), REACTION_OWED, survey.needsReaction());
        }

        private static SurveyAnswers answers(SubmittedForm form) {
            return new SurveyAnswers(
                    form.text("overall"),
                    form.text("speed"),
                    form.text("clarity"),
                    form.text("manner"),
                    form.text("settled"),
                    form.text("remark"));
        }
    }

    @ModelBean(value = "surveyRated", answers = REACTION_OWED)
    record Rated(ReactToScore useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            boolean owed = useCase.carry(caseOf(execution), execution.getProcessInstanceId());
            VARIABLES.answer(execution, REACTION_OWED, owed);
        }
    }

    /** Shows score and remark of this survey, of which a case may have two. */
    @ModelBean("surveyReacting")
    record Reacting(ReactToScore useCase, Surveys surveys) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            useCase.reacting(caseOf(task.getExecution()), task.getProcessInstanceId());
            Survey survey = surveys.carriedBy(task.getProcessInstanceId());
            task.setVariableLocal("score", String.valueOf(survey.overall()));
            task.setVariableLocal("remarkGiven", survey.remark() == null ? "" : survey.remark());
        }
    }

    @ModelBean("surveyReacted")
    record Reacted(ReactToScore useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            refusals.inWords(
                    "survey",
                    () -> useCase.react(
                            form.caseId(), task.getProcessInstanceId(), form.text("reason"), form.text("reaction")));
            VARIABLES.dropStrays(task.getExecution());
        }
    }
}
