package org.answerable.release.process;

import static org.answerable.release.process.ReleaseAnswers.VARIABLES;

import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.RouteCase;
import org.answerable.change.DecideException;
import org.answerable.deadline.Deadlines;
import org.answerable.engine.AskedTable;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;
import org.answerable.release.DecideRelease;
import org.answerable.release.RecordRelease;
import org.answerable.release.model.ReleaseStage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** In: start, decision tables and service tasks of {@code release}. */
final class ReleaseEvents {

    private ReleaseEvents() {}

    /** The case file was opened in this transaction; a second start for a case on its way is refused. */
    @ModelBean(value = "releaseOpened", answers = ReleaseAnswers.DECISION)
    record Opened(CaseFiles caseFiles) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseId caseId = CaseVariables.caseOf(execution);
            if (!ReleaseStage.RECEIVED.key().equals(caseFiles.get(caseId).state())) {
                throw new IllegalStateException("Release " + caseId + " is already on its way");
            }
            VARIABLES.answer(execution, ReleaseAnswers.DECISION, "open");
        }
    }

    @ModelBean("releaseFacts")
    record Facts(CaseFiles caseFiles) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseVariables.show(
                    execution, caseFiles.get(CaseVariables.caseOf(execution)).facts());
        }
    }

    @ModelBean("releaseDeadlinesSet")
    record DeadlinesSet(CaseFiles caseFiles, Deadlines useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseId caseId = CaseVariables.caseOf(execution);
            useCase.set(caseId, caseFiles.get(caseId).receivedAt(), table.rows(execution), table.version(execution));
        }
    }

    @ModelBean("releaseRouted")
    record Routed(RouteCase useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            useCase.route(
                    CaseVariables.caseOf(execution),
                    table.first(execution, "department").orElse(null));
        }
    }

    /** It waits for its window. */
    @ModelBean("releaseScheduled")
    record Scheduled(CaseFiles caseFiles) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            caseFiles.moveTo(CaseVariables.caseOf(execution), ReleaseStage.SCHEDULED);
        }
    }

    /** Its window opens: was a freeze declared meanwhile? */
    @ModelBean(value = "releaseFrozenMeanwhile", answers = ReleaseAnswers.FROZEN)
    record FrozenMeanwhile(DecideException useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            VARIABLES.answer(execution, ReleaseAnswers.FROZEN, useCase.frozenNow(CaseVariables.caseOf(execution)));
        }
    }

    @ModelBean("releaseCancel")
    record Cancel(DecideRelease useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.end(CaseVariables.caseOf(execution));
        }
    }

    @ModelBean("releaseRecord")
    record Record(RecordRelease useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.record(CaseVariables.caseOf(execution));
        }
    }

    @ModelBean("releaseClose")
    record Close(RecordRelease useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.close(CaseVariables.caseOf(execution));
        }
    }
}
