package org.answerable.letter.process;

import java.util.Optional;
import java.util.Set;
import org.answerable.casefile.Attachment;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Correspondence;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.DeadlineKey;
import org.answerable.engine.FormRefusals;
import org.answerable.engine.FormValues;
import org.answerable.engine.ModelBean;
import org.answerable.engine.SubmittedForm;
import org.answerable.letter.CallParty;
import org.answerable.letter.LetterStore;
import org.answerable.letter.PartyLetter;
import org.answerable.letter.PostLetter;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;

/** In: start and tasks of {@code party-letter}, one use case each. */
final class LetterTasks {

    static final String CALL_FIRST = "callFirst";
    static final String CALL_OUTCOME = "callOutcome";

    private static final CaseVariables VARIABLES =
            new CaseVariables(Set.of(DeadlineKey.PART_VARIABLE, CALL_FIRST, CALL_OUTCOME));

    private LetterTasks() {}

    private static CaseId caseOf(DelegateExecution execution) {
        return CaseVariables.caseOf(execution);
    }

    /** The letter stands in the instance's own scope; each task has an own field of that name in front of it. */
    private static String letterOf(DelegateExecution execution) {
        return CaseVariables.partOf(execution);
    }

    /** The letter was written in this transaction; anybody else's start is refused. */
    @ModelBean(value = "letterWritten", answers = CALL_FIRST)
    record Written(LetterStore letters) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            PartyLetter letter = letters.get(caseOf(execution), letterOf(execution));
            VARIABLES.answer(execution, CALL_FIRST, letter.state() == PartyLetter.State.TO_CALL);
        }
    }

    /** Shows what is to be said; who and where stand on the case file, under its own rules. */
    @ModelBean("letterCall")
    record Call(LetterStore letters, CaseFiles caseFiles) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            CaseId caseId = caseOf(task.getExecution());
            PartyLetter letter = letters.get(caseId, letterOf(task.getExecution()));
            caseFiles.correspondence(caseId).stream()
                    .filter(one -> one.id().equals(letter.correspondenceId()))
                    .map(Correspondence::body)
                    .findFirst()
                    .ifPresent(body -> task.setVariableLocal(
                            "letterText",
                            body.substring(
                                    0,
                                    body.offsetByCodePoints(
                                            0, Math.min(3_000, body.codePointCount(0, body.length()))))));
            task.setVariableLocal("attempts", letter.attempts());
        }
    }

    @ModelBean(value = "letterCalled", answers = CALL_OUTCOME)
    record Called(CallParty useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            refusals.inWords("letter", () -> record(form, letterOf(task.getExecution())));
        }

        private void record(SubmittedForm form, String letterId) {
            String outcome = form.outcome(Set.of("reached", "again", "write"));
            switch (outcome) {
                case "reached" -> useCase.reached(form.caseId(), letterId, form.text("said"));
                case "again" -> useCase.notReached(form.caseId(), letterId);
                default -> useCase.write(form.caseId(), letterId);
            }
            VARIABLES.answer(form.task().getExecution(), CALL_OUTCOME, outcome);
        }
    }

    /** Prints the letter when it is to be posted. */
    @ModelBean("letterPrint")
    record Print(PostLetter useCase, CaseFiles caseFiles) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            CaseId caseId = caseOf(task.getExecution());
            CaseFile file = caseFiles.get(caseId);
            Optional<Attachment> printed = useCase.print(caseId, letterOf(task.getExecution()));
            task.setVariableLocal(
                    LetterProcess.LINK,
                    printed.map(pdf -> LetterProcess.link(file, pdf.id()))
                            .orElse("/staff/cases/" + file.number() + "#actions"));
            task.setVariableLocal(LetterProcess.PRINTED, printed.isPresent());
        }
    }

    @ModelBean("letterPosted")
    record Posted(PostLetter useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            refusals.inWords("letter", () -> record(form, letterOf(task.getExecution())));
            VARIABLES.dropStrays(task.getExecution());
        }

        private void record(SubmittedForm form, String letterId) {
            if ("posted".equals(form.outcome(Set.of("posted", "not-possible")))) {
                useCase.posted(form.caseId(), letterId);
                return;
            }
            String reason = form.text("reason");
            if (reason == null) {
                throw FormValues.refused("reason", "required", "1000");
            }
            useCase.undeliverable(form.caseId(), letterId, reason);
        }
    }
}
