package org.answerable.change.process;

import static org.answerable.change.process.ChangeAnswers.VARIABLES;

import org.answerable.board.Decision;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.AskBoard;
import org.answerable.change.Changes;
import org.answerable.change.ConfirmChange;
import org.answerable.change.DecideChange;
import org.answerable.change.DecideException;
import org.answerable.change.ReleaseChange;
import org.answerable.change.model.ChangeStage;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** In: the service tasks of {@code change-request} and the call of its board, one use case each. */
final class ChangeServiceTasks {

    /** The session of the board that is called; local to the call. */
    private static final String SESSION = "boardSession";

    private ChangeServiceTasks() {}

    @ModelBean("changeBoardConvened")
    record BoardConvened(AskBoard useCase, CaseFiles caseFiles) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseId caseId = CaseVariables.caseOf(execution);
            caseFiles.moveTo(caseId, ChangeStage.IN_APPROVAL);
            execution.setVariableLocal(SESSION, useCase.convene(caseId));
        }
    }

    @ModelBean(
            value = "changeBoardDecided",
            answers = {ChangeAnswers.BOARD_DECISION, ChangeAnswers.APPROVED})
    record BoardDecided(AskBoard useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            Decision decision = useCase.decided(CaseVariables.caseOf(execution));
            VARIABLES.answer(execution, ChangeAnswers.BOARD_DECISION, decision.key());
            VARIABLES.answer(execution, ChangeAnswers.APPROVED, decision == Decision.APPROVED);
        }
    }

    /** Approved within; whom the kind asks outside before any work. */
    @ModelBean(value = "changeWhoElse", answers = ChangeAnswers.WHO_ELSE)
    record WhoElse(DecideChange useCase, CaseFiles caseFiles) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseId caseId = CaseVariables.caseOf(execution);
            String asked = useCase.asks(caseId);
            boolean waits = !DecideChange.NOBODY.equals(asked);
            if (waits
                    && !ChangeStage.IN_APPROVAL
                            .key()
                            .equals(caseFiles.get(caseId).state())) {
                caseFiles.moveTo(caseId, ChangeStage.IN_APPROVAL);
            }
            VARIABLES.answer(execution, ChangeAnswers.WHO_ELSE, asked);
        }
    }

    /** What those outside said. */
    @ModelBean(value = "changeAgreed", answers = ChangeAnswers.AGREEMENT)
    record Agreed(DecideChange useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            // Taken back meanwhile: nobody has said anything.
            if (!execution.isCanceled()) {
                CaseId caseId = CaseVariables.caseOf(execution);
                VARIABLES.answer(execution, ChangeAnswers.AGREEMENT, useCase.agreed(caseId));
            }
        }
    }

    @ModelBean(
            value = "changeApprove",
            answers = {ChangeAnswers.APPROVED, ChangeAnswers.BACK_OUT})
    record Approve(DecideChange useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.approve(CaseVariables.caseOf(execution));
            VARIABLES.answer(execution, ChangeAnswers.APPROVED, true);
            VARIABLES.answer(execution, ChangeAnswers.BACK_OUT, false);
        }
    }

    @ModelBean(value = "changeReject", answers = ChangeAnswers.APPROVED)
    record Reject(DecideChange useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.reject(CaseVariables.caseOf(execution));
            VARIABLES.answer(execution, ChangeAnswers.APPROVED, false);
        }
    }

    @ModelBean("changeCancel")
    record Cancel(DecideChange useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.cancel(CaseVariables.caseOf(execution));
        }
    }

    @ModelBean("changeClose")
    record Close(ConfirmChange useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.close(CaseVariables.caseOf(execution));
        }
    }

    /** The change waits for its window. */
    @ModelBean("changeScheduled")
    record Scheduled(CaseFiles caseFiles) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            caseFiles.moveTo(CaseVariables.caseOf(execution), ChangeStage.SCHEDULED);
        }
    }

    /** Its window opens: was a freeze declared meanwhile? */
    @ModelBean(value = "changeFrozenMeanwhile", answers = ChangeAnswers.FROZEN)
    record FrozenMeanwhile(DecideException useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            VARIABLES.answer(execution, ChangeAnswers.FROZEN, useCase.frozenNow(CaseVariables.caseOf(execution)));
        }
    }

    /** Nobody has to decide about an exception any more; are the users still to be told? */
    @ModelBean(value = "changeExceptionNeedless", answers = ChangeAnswers.USERS_AFFECTED)
    record ExceptionNeedless(DecideException useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            VARIABLES.answer(
                    execution, ChangeAnswers.USERS_AFFECTED, useCase.usersToTell(CaseVariables.caseOf(execution)));
        }
    }

    /** A release has taken the change; should it return, it goes on with its plan. */
    @ModelBean(value = "changeInRelease", answers = ChangeAnswers.EVALUATE_FIRST)
    record TakenIntoRelease(CaseFiles caseFiles) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            caseFiles.moveTo(CaseVariables.caseOf(execution), ChangeStage.IN_RELEASE);
            VARIABLES.answer(execution, ChangeAnswers.EVALUATE_FIRST, false);
        }
    }

    /** Its release deploys. */
    @ModelBean("changeDeploying")
    record Deploying(CaseFiles caseFiles) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            caseFiles.moveTo(CaseVariables.caseOf(execution), ChangeStage.IMPLEMENTING);
        }
    }

    /** What its release says of it. */
    @ModelBean(
            value = "changeReleaseOutcome",
            answers = {ChangeAnswers.RELEASE_OUTCOME, ChangeAnswers.EVALUATION_OWED})
    record ReleaseOutcome(ReleaseChange useCase, Changes changes) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseId caseId = CaseVariables.caseOf(execution);
            VARIABLES.answer(execution, ChangeAnswers.RELEASE_OUTCOME, useCase.outcome(caseId));
            VARIABLES.answer(
                    execution, ChangeAnswers.EVALUATION_OWED, changes.of(caseId).emergency());
        }
    }
}
