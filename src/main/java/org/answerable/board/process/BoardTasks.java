package org.answerable.board.process;

import java.util.Optional;
import java.util.Set;
import org.answerable.board.BoardSession.Seat;
import org.answerable.board.CastVote;
import org.answerable.board.Choice;
import org.answerable.board.CloseVote;
import org.answerable.board.ConveneBoard;
import org.answerable.board.Decision;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.engine.AskedTable;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.DeadlineKey;
import org.answerable.engine.FormRefusals;
import org.answerable.engine.ModelBean;
import org.answerable.engine.SubmittedForm;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;

/** In: tasks, table and end of {@code board-vote}, one use case each. */
final class BoardTasks {

    static final String CONVENED = "boardConvened";
    static final String DECISION = "boardDecision";

    /** The variable of one vote among several: whose it is. */
    private static final String MEMBER = "member";

    private static final CaseVariables VARIABLES =
            new CaseVariables(Set.of(DeadlineKey.PART_VARIABLE, CONVENED, DECISION));

    private BoardTasks() {}

    private static CaseId caseOf(DelegateExecution execution) {
        return CaseVariables.caseOf(execution);
    }

    /** The session stands in the instance's own scope, which a completer of a task cannot reach. */
    private static String partOf(DelegateExecution execution) {
        return CaseVariables.partOf(execution);
    }

    @ModelBean(
            value = "boardConvene",
            answers = {CONVENED, DECISION})
    record Convene(ConveneBoard useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            boolean enough = useCase.convene(caseOf(execution), partOf(execution));
            VARIABLES.answer(execution, CONVENED, enough);
            if (!enough) {
                VARIABLES.answer(execution, DECISION, Decision.NO_QUORUM.key());
            }
        }
    }

    @ModelBean("boardFacts")
    record Facts(ConveneBoard useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            useCase.facts(caseOf(execution), partOf(execution))
                    .forEach((name, value) -> execution.setVariableLocal(name, Variables.untypedValue(value, true)));
        }
    }

    @ModelBean("boardDeadlineSet")
    record DeadlineSet(ConveneBoard useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            useCase.promise(caseOf(execution), partOf(execution), table.rows(execution), table.version(execution));
        }
    }

    @ModelBean("boardCall")
    record Call(ConveneBoard useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.call(caseOf(execution), partOf(execution));
        }
    }

    /** While the task is made nobody could have set a variable of it yet: from now on the row knows whose vote it is. */
    @ModelBean("boardOffered")
    record Offered(CastVote useCase, Directory directory) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            DelegateExecution execution = task.getExecution();
            String member = (String) task.getVariable(MEMBER);
            Seat seat = useCase.offered(caseOf(execution), partOf(execution), member, task.getId());
            Optional.ofNullable(seat.inPlaceOf())
                    .map(id -> directory.person(id).map(Person::name).orElse(id))
                    .ifPresent(name -> task.setVariableLocal("inPlaceOf", name));
        }
    }

    @ModelBean("boardVoted")
    record Voted(CastVote useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            String part = partOf(task.getExecution());
            refusals.inWords(
                    "board",
                    () -> useCase.cast(
                            form.caseId(),
                            part,
                            task.getId(),
                            form.choice("vote", Choice.keys()),
                            form.text("reason")));
            VARIABLES.dropStrays(task.getExecution());
            // The question whether it is settled is asked from here: not about a session that the completer named.
            task.getExecution().removeVariableLocal(DeadlineKey.PART_VARIABLE);
        }
    }

    @ModelBean(value = "boardClose", answers = DECISION)
    record Close(CloseVote useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            String decision =
                    useCase.close(caseOf(execution), partOf(execution)).key();
            VARIABLES.answer(execution, DECISION, decision);
        }
    }

    /** Hears every end of the instance, also when the case ended around it. */
    @ModelBean("boardEnded")
    record Ended(CloseVote useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            useCase.caseOver(caseOf(execution), partOf(execution));
        }
    }
}
