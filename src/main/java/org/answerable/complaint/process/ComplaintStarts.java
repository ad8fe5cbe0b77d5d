package org.answerable.complaint.process;

import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.intake.ComplaintDraft;
import org.answerable.complaint.intake.TakeComplaint;
import org.answerable.complaint.model.ComplaintStage;
import org.answerable.engine.FormTraces;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.VariableMap;

/** In: the two start events of {@code complaint-handling}. */
final class ComplaintStarts {

    private ComplaintStarts() {}

    /** The case file was opened in this transaction; a second start for a case on its way is refused. */
    @ModelBean("complaintReceived")
    record Received(CaseFiles caseFiles) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseId caseId = Answers.caseOf(execution);
            if (!ComplaintStage.RECEIVED.key().equals(caseFiles.get(caseId).state())) {
                throw new IllegalStateException("Complaint " + caseId + " is already being handled");
            }
            Answers.dropStrays(execution);
        }
    }

    /** A clerk's form: checked here, kept in the case file, and gone from the variables. */
    @ModelBean("complaintTaken")
    record Taken(TakeComplaint useCase, FormRefusals refusals, FormTraces traces) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            refusals.inWords(() -> {
                if (execution.getProcessBusinessKey() != null) {
                    throw FormValues.refused("businessKey", "not-yours-to-set", "");
                }
                ComplaintDraft draft = new StartForm(execution.getVariablesTyped(false)).draft();
                Answers.dropStrays(execution);
                traces.forget(execution);
                execution.setProcessBusinessKey(useCase.take(draft).value());
            });
        }
    }

    /** The fields of the form {@code complaint-intake}. */
    record StartForm(VariableMap fields) {

        ComplaintDraft draft() {
            String profile = text("profile");
            return new ComplaintDraft(
                    profile,
                    text("channel"),
                    text("subject"),
                    text("description"),
                    profile == null ? null : text("category_" + profile.replace('-', '_')),
                    text("service"),
                    text("reference"),
                    null,
                    text("language"),
                    new ComplaintDraft.PartyDraft(
                            text("name"),
                            text("email"),
                            text("phone"),
                            text("address"),
                            text("language"),
                            FormValues.flag("vulnerable", fields.getValueTyped("vulnerable")),
                            FormValues.flag("media", fields.getValueTyped("media"))),
                    FormValues.flag("confidential", fields.getValueTyped("confidential")),
                    representative());
        }

        private ComplaintDraft.RepresentativeDraft representative() {
            return new ComplaintDraft.RepresentativeDraft(
                    text("representative_name"),
                    text("representative_email"),
                    text("representative_phone"),
                    text("representative_address"),
                    text("language"),
                    text("representative_authority"));
        }

        private String text(String field) {
            return FormValues.text(field, fields.getValueTyped(field));
        }
    }
}
