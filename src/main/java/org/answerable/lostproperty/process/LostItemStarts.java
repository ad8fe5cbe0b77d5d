package org.answerable.lostproperty.process;

import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.RouteCase;
import org.answerable.deadline.Deadlines;
import org.answerable.engine.AskedTable;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.FormRefusals;
import org.answerable.engine.FormValues;
import org.answerable.engine.ModelBean;
import org.answerable.lostproperty.LostItemDraft;
import org.answerable.lostproperty.ReportLostItem;
import org.answerable.lostproperty.model.LostItemStage;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.VariableMap;

/** In: starts and decision tables of {@code lost-property}. */
final class LostItemStarts {

    private LostItemStarts() {}

    /** The case file was opened in this transaction; a second start for a case on its way is refused. */
    @ModelBean("lostItemReported")
    record Reported(CaseFiles caseFiles) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseId caseId = CaseVariables.caseOf(execution);
            if (!LostItemStage.RECEIVED.key().equals(caseFiles.get(caseId).state())) {
                throw new IllegalStateException("Lost item " + caseId + " is already being looked for");
            }
            LostItemTasks.VARIABLES.dropStrays(execution);
        }
    }

    /** A clerk's form: checked here, kept in the case file, and gone from the variables. */
    @ModelBean("lostItemTaken")
    record Taken(ReportLostItem useCase, FormRefusals refusals) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            refusals.inWords("lostproperty", () -> {
                if (execution.getProcessBusinessKey() != null) {
                    throw FormValues.refused("businessKey", "not-yours-to-set", "");
                }
                LostItemDraft draft = draft(execution.getVariablesTyped(false));
                LostItemTasks.VARIABLES.dropStrays(execution);
                execution.setProcessBusinessKey(useCase.take(draft).value());
            });
        }

        private static LostItemDraft draft(VariableMap fields) {
            return new LostItemDraft(
                    null,
                    text(fields, "channel"),
                    text(fields, "item"),
                    text(fields, "description"),
                    text(fields, "reference"),
                    text(fields, "place"),
                    text(fields, "language"),
                    text(fields, "name"),
                    text(fields, "email"),
                    text(fields, "phone"));
        }

        private static String text(VariableMap fields, String field) {
            return FormValues.text(field, fields.getValueTyped(field));
        }
    }

    @ModelBean("lostItemFacts")
    record Facts(CaseFiles caseFiles) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseVariables.show(
                    execution, caseFiles.get(CaseVariables.caseOf(execution)).facts());
        }
    }

    @ModelBean("lostItemDeadlinesSet")
    record DeadlinesSet(CaseFiles caseFiles, Deadlines useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseId caseId = CaseVariables.caseOf(execution);
            useCase.set(caseId, caseFiles.get(caseId).receivedAt(), table.rows(execution), table.version(execution));
        }
    }

    @ModelBean("lostItemRouted")
    record Routed(RouteCase useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            useCase.route(
                    CaseVariables.caseOf(execution),
                    table.first(execution, "department").orElse(null));
        }
    }
}
