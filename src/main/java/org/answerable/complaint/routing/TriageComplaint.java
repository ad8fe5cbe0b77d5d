package org.answerable.complaint.routing;

import java.util.List;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.CaseLinks;
import org.answerable.complaint.ComplaintCatalogue;
import org.answerable.complaint.ComplaintRecords;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.model.Ending;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** What the front desk decides about a complaint that no table row covers. */
@Component
public class TriageComplaint {

    private static final int SHORT = 200;

    private final CaseFiles caseFiles;
    private final CaseLinks links;
    private final ComplaintRecords records;
    private final ComplaintCatalogue catalogue;
    private final Deadlines deadlines;
    private final FollowPolicy policy;
    private final Ledger ledger;
    private final TaskRules rules;

    TriageComplaint(
            CaseFiles caseFiles,
            CaseLinks links,
            ComplaintRecords records,
            ComplaintCatalogue catalogue,
            Deadlines deadlines,
            FollowPolicy policy,
            Ledger ledger,
            TaskRules rules) {
        this.caseFiles = caseFiles;
        this.links = links;
        this.records = records;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.policy = policy;
        this.ledger = ledger;
        this.rules = rules;
    }

    /**
     * It is ours: this department handles it, under this category. The severity stays, or is the category's usual one. What is
     * promised follows.
     */
    public void accept(CaseId caseId, String category, String departmentId) {
        CaseFile complaint = caseFiles.get(caseId);
        String owner = rules.department("department", departmentId);
        ComplaintCatalogue.Category chosen = ReclassifyComplaint.listed(catalogue, complaint, category);
        caseFiles.classify(caseId, chosen.key(), severity(complaint, chosen));
        caseFiles.assign(caseId, owner, owner.equals(complaint.ownerDepartment()) ? complaint.ownerPerson() : null);
        deadlines.handOver(caseId, owner);
        policy.follow(caseId);
    }

    /** It is not ours: the complainant is told whom to turn to. */
    public void refer(CaseId caseId, String referTo, String reason) {
        String to = TaskRules.written("referTo", referTo, SHORT);
        String why = TaskRules.written("reason", reason, TaskRules.REASON);
        records.update(records.get(caseId).referred(to));
        ledger.record(caseId, Fact.of("complaint.referred").with("to", to));
        end(caseId, why, "referred");
    }

    /** It repeats another complaint, which goes on. */
    public void linkToOther(CaseId caseId, String number) {
        if (caseFiles.get(caseId).number().equals(number == null ? "" : number.strip())) {
            throw TaskRules.refused("duplicateOf", "itself", "");
        }
        CaseFile other = caseFiles
                .byNumber(number == null ? "" : number.strip())
                .filter(found -> found.kind() == CaseKind.COMPLAINT)
                .orElseThrow(() -> TaskRules.refused("duplicateOf", "unknown", number == null ? "-" : number));
        records.update(records.get(caseId).repeats(other.id()));
        links.link(caseId, CaseLinks.Relation.DUPLICATE_OF, other.id());
        deadlines.cancelAll(caseId, "duplicate");
    }

    /** Its complainant took it back by telling us. */
    public void withdrawn(CaseId caseId, String reason) {
        String why = TaskRules.written("reason", reason, TaskRules.REASON);
        records.update(records.get(caseId).endedBy(Ending.WITHDRAWN));
        end(caseId, why, "withdrawn");
    }

    private void end(CaseId caseId, String note, String reason) {
        caseFiles.addNote(caseId, note);
        deadlines.cancelAll(caseId, reason);
    }

    private static String severity(CaseFile complaint, ComplaintCatalogue.Category chosen) {
        List<String> rising = ReclassifyComplaint.SEVERITIES;
        boolean raised = rising.indexOf(complaint.severity()) > rising.indexOf(chosen.severity());
        return raised && rising.indexOf(complaint.severity()) > rising.indexOf("general")
                ? complaint.severity()
                : chosen.severity();
    }
}
