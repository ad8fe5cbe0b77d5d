package org.answerable.complaint.tracking;

import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.ComplaintFlow;
import org.answerable.complaint.ComplaintRecords;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.model.ComplaintStage;
import org.answerable.complaint.model.Ending;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a complaint back, on its complainant's wish. */
@Component
public class WithdrawComplaint {

    private final CaseFiles caseFiles;
    private final ComplaintRecords records;
    private final Deadlines deadlines;
    private final ComplaintFlow flow;

    WithdrawComplaint(CaseFiles caseFiles, ComplaintRecords records, Deadlines deadlines, ComplaintFlow flow) {
        this.caseFiles = caseFiles;
        this.records = records;
        this.deadlines = deadlines;
        this.flow = flow;
    }

    /**
     * Asks the model to end the handling. Asking again changes nothing.
     *
     * @throws org.answerable.platform.InvalidInputException if the complaint is over already, for another reason
     */
    @Transactional
    public void withdraw(CaseId caseId) {
        ComplaintStage stage =
                ComplaintStage.of(TaskRules.complaint(caseFiles.get(caseId)).state());
        if (stage == ComplaintStage.WITHDRAWN) {
            return;
        }
        if (stage.isFinal() || !flow.withdrawn(caseId)) {
            throw TaskRules.refused("withdrawal", "closed", "");
        }
    }

    /**
     * Its complainant said so to one of us; what was said (at most 1,000 characters) becomes a note.
     *
     * @throws org.answerable.platform.InvalidInputException if nothing was written, or the complaint is over already
     */
    @Transactional
    public void said(CaseId caseId, String what) {
        caseFiles.addNote(caseId, TaskRules.written("reason", what, TaskRules.REASON));
        withdraw(caseId);
    }

    /** Keeps that it was taken back, and ends its promises. For the model. */
    public void record(CaseId caseId) {
        records.update(records.get(caseId).endedBy(Ending.WITHDRAWN));
        deadlines.cancelAll(caseId, "withdrawn");
    }
}
