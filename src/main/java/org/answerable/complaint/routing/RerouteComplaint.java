package org.answerable.complaint.routing;

import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.Proposal.Subject;
import org.answerable.complaint.Proposals;
import org.answerable.complaint.model.ComplaintStage;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/**
 * After a complaint was classified anew: the department that answers for the category now is offered it. Who took it owns it
 * until somebody there accepts (F-06); then its clocks, tasks and rights move. For the model.
 */
@Component
public class RerouteComplaint {

    private final CaseFiles caseFiles;
    private final Proposals proposals;
    private final HandOverComplaint handOver;
    private final Directory directory;
    private final Ledger ledger;

    RerouteComplaint(
            CaseFiles caseFiles, Proposals proposals, HandOverComplaint handOver, Directory directory, Ledger ledger) {
        this.caseFiles = caseFiles;
        this.proposals = proposals;
        this.handOver = handOver;
        this.directory = directory;
        this.ledger = ledger;
    }

    /**
     * Offers it, with the reason of the reclassification, unless its owner answers for it anyway, triage has yet to find its
     * department, or an offer is open already.
     *
     * @param departmentId what the routing table answered, null if no row covers it
     * @return true if it was offered
     */
    public boolean reroute(CaseId caseId, String departmentId, String tableVersion) {
        ledger.inForce(caseId, "table:case-routing", tableVersion);
        CaseFile complaint = caseFiles.get(caseId);
        boolean here = ComplaintStage.TRIAGE.key().equals(complaint.state())
                || !isActive(departmentId)
                || departmentId.equals(complaint.ownerDepartment());
        if (here || proposals.open(caseId, Subject.HAND_OVER).isPresent()) {
            return false;
        }
        ledger.record(caseId, Fact.of("complaint.routed-elsewhere").with("department", departmentId));
        handOver.offer(caseId, departmentId, reason(caseId));
        return true;
    }

    private boolean isActive(String departmentId) {
        return departmentId != null
                && directory.department(departmentId).filter(Department::active).isPresent();
    }

    /** Why it was reclassified: the note that was written with it. */
    private String reason(CaseId caseId) {
        return caseFiles.notes(caseId).stream()
                .reduce((earlier, later) -> later)
                .map(CaseFiles.Note::text)
                .orElseThrow(
                        () -> new IllegalStateException("Complaint " + caseId + " was reclassified for no reason"));
    }
}
