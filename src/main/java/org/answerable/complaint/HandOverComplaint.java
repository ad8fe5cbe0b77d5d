package org.answerable.complaint;

import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Hands a complaint over to another department, which owns it from then on. */
@Component
public class HandOverComplaint {

    private final CaseFiles caseFiles;
    private final Deadlines deadlines;
    private final TaskRules rules;

    HandOverComplaint(CaseFiles caseFiles, Deadlines deadlines, TaskRules rules) {
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
        this.rules = rules;
    }

    /** Hands it over, with the reason as an internal note (at most 1,000 characters). */
    public void handOver(CaseId caseId, String departmentId, String reason) {
        CaseFile complaint = caseFiles.get(caseId);
        String why = TaskRules.written("reason", reason, TaskRules.REASON);
        String to = rules.department("department", departmentId);
        if (to.equals(complaint.ownerDepartment())) {
            throw TaskRules.refused("department", "same-department", "");
        }
        caseFiles.addNote(caseId, why);
        caseFiles.assign(caseId, to, null);
        deadlines.handOver(caseId, to);
    }
}
