package org.answerable.contribution;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.Deadlines;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.FieldChecks;
import org.answerable.platform.Ids;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks another department, or a supplier, for a part of a case. */
@Component
public class AskContribution {

    /** The longest question and answer, in characters: what a task can show. */
    public static final int LONGEST = 4_000;

    private final CaseFiles caseFiles;
    private final Contributions contributions;
    private final Deadlines deadlines;
    private final ContributionMails mails;
    private final SupplierWaits waits;
    private final Directory directory;
    private final ContributionFlow flow;
    private final Ledger ledger;
    private final Clock clock;

    AskContribution(
            CaseFiles caseFiles,
            Contributions contributions,
            Deadlines deadlines,
            ContributionMails mails,
            SupplierWaits waits,
            Directory directory,
            ContributionFlow flow,
            Ledger ledger,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.contributions = contributions;
        this.deadlines = deadlines;
        this.mails = mails;
        this.waits = waits;
        this.directory = directory;
        this.flow = flow;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Asks for it in the name of the acting person, who may work the case. The case's model hears of it and starts the work.
     *
     * @param departmentId the active department or supplier that is asked, not the owner
     * @param wantedDue    until when; null for the limit of the policy
     * @return the id of the contribution
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or the case is over
     */
    @Transactional
    public String ask(CaseId caseId, String departmentId, String question, Instant wantedDue) {
        CaseFile file = caseFiles.get(caseId);
        FieldChecks fields = new FieldChecks();
        String department = fields.of(() -> asked(file, departmentId));
        String text = fields.of(() -> WrittenField.required("question", question, LONGEST));
        Instant due = fields.of(() -> inTime(wantedDue));
        fields.done();
        Contribution contribution = new Contribution(
                Ids.next(),
                caseId,
                department,
                text,
                Acting.actor().id(),
                file.ownerDepartment(),
                clock.instant(),
                due,
                Contribution.State.ASKED,
                null,
                null,
                null,
                null,
                null,
                0);
        contributions.insert(contribution);
        if (!flow.asked(caseId, contribution.id())) {
            throw WrittenField.refused("case", "not-now", file.state());
        }
        return contribution.id();
    }

    private String asked(CaseFile file, String departmentId) {
        List<String> others = directory.departments().stream()
                .filter(Department::active)
                .map(Department::id)
                .filter(id -> !id.equals(file.ownerDepartment()))
                .toList();
        if (departmentId == null || !others.contains(departmentId)) {
            throw WrittenField.refused("department", "not-allowed", String.join(", ", others));
        }
        return departmentId;
    }

    private Instant inTime(Instant wantedDue) {
        if (wantedDue != null && !wantedDue.isAfter(clock.instant())) {
            throw WrittenField.refused("due", "past", clock.instant().toString());
        }
        return wantedDue;
    }

    /** What the policy may decide from, input name to value; a supplier can be promised otherwise than a department. For the model. */
    public Map<String, String> facts(CaseId caseId, String id) {
        CaseFile file = caseFiles.get(caseId);
        boolean supplier = waits.forSupplier(contributions.get(caseId, id));
        Map<String, String> facts = new java.util.LinkedHashMap<>();
        facts.put("profile", file.profile());
        facts.put("kind", supplier ? "supplier" : "contribution");
        facts.put("category", file.category());
        facts.put("severity", file.severity());
        facts.put("channel", file.channel());
        return facts;
    }

    /** Sets its deadline as the policy table answered. For the model. */
    public void promise(CaseId caseId, String id, List<Map<String, Object>> orders, String policyVersion) {
        Contribution contribution = contributions.get(caseId, id);
        Deadlines.Part part =
                new Deadlines.Part(id, contribution.department(), contribution.asked(), contribution.wantedDue());
        deadlines.setForPart(caseId, part, orders, policyVersion);
    }

    /** Lets the department open the case and tells it what is asked. For the model. */
    public void tell(CaseId caseId, String id) {
        Contribution contribution = contributions.get(caseId, id);
        caseFiles.involve(caseId, contribution.department());
        waits.begin(contribution);
        ledger.record(
                caseId,
                Fact.of("contribution.asked")
                        .with("contribution", id)
                        .with("department", contribution.department())
                        .withPersonal("question", ContributionMails.about(caseFiles, caseId), contribution.question()));
        mails.asked(contribution);
    }
}
