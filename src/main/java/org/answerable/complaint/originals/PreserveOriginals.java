package org.answerable.complaint.originals;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Profiles;
import org.answerable.complaint.ComplaintFlow;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.letters.StaffMails;
import org.answerable.complaint.originals.NameOriginal.NewRecord;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Has the originals of what is disputed preserved by the department that holds them, until the dispute is over (F-08, D-66). */
@Component
public class PreserveOriginals {

    private final CaseFiles caseFiles;
    private final Profiles profiles;
    private final RecordHolds holds;
    private final NameOriginal naming;
    private final Directory directory;
    private final StaffMails mails;
    private final ComplaintFlow flow;
    private final Ledger ledger;
    private final Clock clock;

    PreserveOriginals(
            CaseFiles caseFiles,
            Profiles profiles,
            RecordHolds holds,
            NameOriginal naming,
            Directory directory,
            StaffMails mails,
            ComplaintFlow flow,
            Ledger ledger,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.profiles = profiles;
        this.holds = holds;
        this.naming = naming;
        this.directory = directory;
        this.mails = mails;
        this.flow = flow;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Holds the originals from now on.
     *
     * @param rows what the table {@code record-preservation} answered; none: nothing is held
     * @return false if nothing is to be preserved, or is since an earlier dispute
     */
    public boolean hold(CaseId caseId, List<Map<String, Object>> rows, String tableVersion) {
        if (rows.isEmpty() || holds.of(caseId).isPresent()) {
            return false;
        }
        Map<String, Object> row = rows.get(0);
        RecordHold hold = new RecordHold(
                caseId,
                holder(caseId, (String) row.get("department")),
                ((Number) row.get("months")).intValue(),
                (String) row.get("what_en"),
                (String) row.get("what_zh"),
                clock.instant(),
                null,
                0);
        holds.insert(hold);
        ledger.record(
                caseId,
                Fact.of("complaint.originalsHeld")
                        .with("department", hold.department())
                        .with("months", hold.months()));
        ledger.inForce(caseId, "table:record-preservation", tableVersion);
        return true;
    }

    /** The department of the table, if there is such a one; else the one that owns the complaint, or the front desk that finds it one. */
    private String holder(CaseId caseId, String named) {
        return Optional.ofNullable(named)
                .flatMap(directory::department)
                .filter(Department::active)
                .map(Department::id)
                .orElseGet(() -> owner(caseFiles.get(caseId)));
    }

    private String owner(CaseFile complaint) {
        return complaint.ownerDepartment() != null
                ? complaint.ownerDepartment()
                : profiles.frontDesk(complaint.profile());
    }

    /** Lets the department that holds the records open the case, and tells it what not to destroy. */
    public void tell(CaseId caseId) {
        RecordHold hold = get(caseId);
        caseFiles.involve(caseId, hold.department());
        mail(hold, "complaint-originals-held");
    }

    /** The department that holds the records. */
    public String department(CaseId caseId) {
        return get(caseId).department();
    }

    /**
     * The originals are set aside: this one, unless it is blank, and those named before.
     *
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or no original is named at all
     */
    public void preserved(CaseId caseId, NewRecord record) {
        if (!record.blank()) {
            naming.name(caseId, record);
        }
        if (holds.records(caseId).isEmpty()) {
            throw TaskRules.refused("record", "original-needed", "");
        }
    }

    /** The file of the complaint is closed: the model that holds its originals hears of it. Nothing happens if none are held. */
    public void caseOver(CaseId caseId) {
        if (holds.of(caseId).filter(RecordHold::open).isPresent()) {
            flow.disputeOver(caseId);
        }
    }

    /** Only the ordinary time binds again; the department hears of it. */
    public void release(CaseId caseId) {
        RecordHold hold = get(caseId);
        holds.update(hold.released(clock.instant()));
        ledger.record(
                caseId,
                Fact.of("complaint.originalsReleased")
                        .with("department", hold.department())
                        .with("records", holds.records(caseId).size()));
        mail(hold, "complaint-originals-released");
    }

    private void mail(RecordHold hold, String template) {
        Optional<Department> department = directory.department(hold.department());
        mails.send(
                hold.caseId(),
                hold.caseId().value(),
                template,
                List.of(),
                hold.department(),
                Map.of(
                        "department",
                        department.map(Department::name).orElse(hold.department()),
                        "what",
                        hold.what(department.map(Department::language).orElse(Locale.ENGLISH)),
                        "months",
                        hold.months(),
                        "records",
                        holds.records(hold.caseId()).size()));
    }

    private RecordHold get(CaseId caseId) {
        return holds.of(caseId)
                .orElseThrow(() -> new IllegalStateException("Complaint " + caseId + " holds no originals"));
    }
}
