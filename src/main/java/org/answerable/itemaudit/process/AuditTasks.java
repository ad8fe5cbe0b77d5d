package org.answerable.itemaudit.process;

import java.util.Map;
import java.util.Set;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.Deadlines;
import org.answerable.engine.AskedTable;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.ElementProperties;
import org.answerable.engine.FormRefusals;
import org.answerable.engine.ModelBean;
import org.answerable.engine.SubmittedForm;
import org.answerable.itemaudit.Audits;
import org.answerable.itemaudit.DrawSample;
import org.answerable.itemaudit.RecordAudit;
import org.answerable.itemaudit.model.AuditStage;
import org.answerable.itemaudit.model.Sample;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** In: start, tables, user tasks and service task of {@code configuration-audit}, one use case each. */
final class AuditTasks {

    private static final String MODULE = "itemaudit";
    private static final String DIFFERENCES = "differences";
    private static final CaseVariables VARIABLES = new CaseVariables(Set.of(DIFFERENCES));

    private AuditTasks() {}

    /** The case file was opened in this transaction; a second start for a case on its way is refused. */
    @ModelBean("auditDue")
    record Due(CaseFiles caseFiles, DrawSample useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseId caseId = CaseVariables.caseOf(execution);
            if (!AuditStage.RECEIVED.key().equals(caseFiles.get(caseId).state())) {
                throw new IllegalStateException("Audit " + caseId + " is already on its way");
            }
            useCase.own(caseId);
            VARIABLES.dropStrays(execution);
        }
    }

    @ModelBean("auditDeadlineSet")
    record DeadlineSet(CaseFiles caseFiles, Audits audits, Deadlines useCase, AskedTable table)
            implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseId caseId = CaseVariables.caseOf(execution);
            useCase.set(
                    caseId,
                    caseFiles.get(caseId).receivedAt(),
                    table.rows(execution),
                    table.version(execution),
                    Map.of("half-year-end", audits.of(caseId).endsAt()));
        }
    }

    @ModelBean("auditSampleFacts")
    record SampleFacts(DrawSample useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseVariables.show(execution, useCase.facts(CaseVariables.caseOf(execution)));
        }
    }

    @ModelBean("auditSampleDrawn")
    record SampleDrawn(DrawSample useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            Map<String, Object> row = table.rows(execution).stream().findFirst().orElse(Map.of());
            Sample sample = new Sample(number(row, "share", 0), number(row, "least", 1), number(row, "most", 200));
            useCase.draw(CaseVariables.caseOf(execution), sample, table.version(execution));
        }

        private static int number(Map<String, Object> row, String output, int otherwise) {
            return row.get(output) instanceof Number number ? Math.max(0, number.intValue()) : otherwise;
        }
    }

    /** A user task puts the case in the stage that its extension property names. */
    @ModelBean("auditStageReached")
    record StageReached(CaseFiles caseFiles) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            String stage = ElementProperties.of(task, "stage")
                    .orElseThrow(() -> new IllegalStateException(task.getTaskDefinitionKey() + " names no stage"));
            caseFiles.moveTo(CaseVariables.caseOf(task.getExecution()), AuditStage.of(stage));
        }
    }

    @ModelBean(value = "auditItemsChecked", answers = DIFFERENCES)
    record ItemsChecked(RecordAudit useCase, CaseFiles caseFiles, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(MODULE, () -> checked(new SubmittedForm(task)));
        }

        private void checked(SubmittedForm form) {
            boolean differences = useCase.checked(form.caseId());
            note(caseFiles, form);
            VARIABLES.answer(form.task().getExecution(), DIFFERENCES, differences);
        }
    }

    @ModelBean("auditDifferencesJudged")
    record DifferencesJudged(RecordAudit useCase, CaseFiles caseFiles, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            refusals.inWords(MODULE, () -> {
                useCase.allJudged(form.caseId());
                note(caseFiles, form);
            });
            VARIABLES.dropStrays(task.getExecution());
        }
    }

    private static void note(CaseFiles caseFiles, SubmittedForm form) {
        String remarks = form.text("remarks");
        if (remarks != null && !remarks.isBlank()) {
            caseFiles.addNote(form.caseId(), WrittenField.required("remarks", remarks, RecordAudit.REMARKS));
        }
    }

    @ModelBean("auditClose")
    record Close(RecordAudit useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.close(CaseVariables.caseOf(execution));
        }
    }
}
