package org.answerable.complaint.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.imported.ImportedStart;
import org.answerable.complaint.imported.ImportedStarts;
import org.answerable.complaint.imported.StartStage;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Gives a complaint the deadlines that the policy table answered, counted from its receipt. */
@Component
public class PromiseComplaint {

    private static final String IMPORTED = "imported";

    private final CaseFiles caseFiles;
    private final Deadlines deadlines;
    private final ImportedStarts imported;

    PromiseComplaint(CaseFiles caseFiles, Deadlines deadlines, ImportedStarts imported) {
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
        this.imported = imported;
    }

    /**
     * Sets the deadlines. One that was open in another system owes what its stage still owes; the rungs of its ladders whose time
     * is over are recorded as past.
     *
     * @param orders        the rows of the policy table, column name to value
     * @param policyVersion the version that answered
     */
    public void promise(CaseId caseId, List<Map<String, Object>> orders, String policyVersion) {
        CaseFile complaint = caseFiles.get(caseId);
        Instant received = complaint.receivedAt();
        Optional<ImportedStart> start = imported.of(complaint);
        if (start.isEmpty()) {
            deadlines.set(caseId, received, orders, policyVersion);
            return;
        }
        StartStage stage = start.get().stage();
        List<Map<String, Object>> owed = orders.stream()
                .filter(order -> stage.owes(String.valueOf(order.get("deadline"))))
                .toList();
        deadlines.set(caseId, received, owed, policyVersion);
        deadlines.pass(caseId, IMPORTED);
    }
}
