package org.answerable.complaint.answer;

import java.time.Clock;
import java.util.List;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.ComplaintRecords;
import org.answerable.complaint.ComplaintRemedies;
import org.answerable.complaint.ComplaintRemedies.Remedy;
import org.answerable.complaint.ComplaintResponses;
import org.answerable.complaint.ComplaintResponses.Draft;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.answer.AnswerControl.Control;
import org.answerable.complaint.grant.ChooseRemedy;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.springframework.stereotype.Component;

/** Takes an answer as drafted, with what it grants; nothing is sent yet. */
@Component
public class DraftAnswer {

    private final CaseFiles caseFiles;
    private final ComplaintRecords records;
    private final ComplaintResponses responses;
    private final ComplaintRemedies remedies;
    private final ChooseRemedy choosing;
    private final AnswerTemplate template;
    private final AnswerControl control;
    private final Ledger ledger;
    private final Clock clock;

    DraftAnswer(
            CaseFiles caseFiles,
            ComplaintRecords records,
            ComplaintResponses responses,
            ComplaintRemedies remedies,
            ChooseRemedy choosing,
            AnswerTemplate template,
            AnswerControl control,
            Ledger ledger,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.records = records;
        this.responses = responses;
        this.remedies = remedies;
        this.choosing = choosing;
        this.template = template;
        this.control = control;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Keeps the draft. Whoever drafts it, the department that checks it may open the case from now on.
     *
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule
     */
    public void draft(CaseId caseId, Wanted wanted) {
        TaskRules.together(
                () -> choose(caseId, wanted), () -> TaskRules.written("answer", wanted.text(), TaskRules.LONG_TEXT));
        CaseFile complaint = caseFiles.get(caseId);
        List<Remedy> all = remedies.of(caseId);
        List<Remedy> granted = all.stream().filter(Remedy::open).toList();
        String text = TaskRules.written(
                "answer", template.withRemedies(complaint, wanted.text(), granted), TaskRules.LONG_TEXT);
        keep(complaint, text, granted.size(), control.of(complaint, all));
    }

    private void choose(CaseId caseId, Wanted wanted) {
        if (wanted.dropRemedies()) {
            choosing.dropAll(caseId);
        }
        if (wanted.remedy() != null && !wanted.remedy().isBlank()) {
            choosing.choose(caseId, wanted.remedy(), wanted.amount(), wanted.currency());
        } else if (wanted.amount() != null && !wanted.amount().isBlank()) {
            throw TaskRules.refused("remedy", "amount-for-what", "");
        }
    }

    private void keep(CaseFile complaint, String text, int granted, Control rules) {
        CaseId caseId = complaint.id();
        String id = Ids.next();
        records.update(records.get(caseId).found(records.get(caseId).finding(), text));
        responses.add(new Draft(
                id, caseId, text, clock.instant(), Acting.actor().id(), rules.checkDepartment(), rules.approvalOwed()));
        remedies.draft(caseId, id);
        if (!rules.checkDepartment().equals(complaint.ownerDepartment())) {
            caseFiles.involve(caseId, rules.checkDepartment());
        }
        ledger.record(
                caseId,
                Fact.of("complaint.drafted")
                        .with("draft", id)
                        .with("remedies", granted)
                        .with("department", rules.checkDepartment())
                        .with("approvalOwed", rules.approvalOwed()));
    }

    /** Sends the matter back to the investigation, with the reason as an internal note (at most 1,000 characters). */
    public void investigateAgain(CaseId caseId, String reason) {
        caseFiles.addNote(caseId, TaskRules.written("reason", reason, TaskRules.REASON));
        ledger.record(caseId, Fact.of("complaint.investigated-again"));
    }

    /**
     * An answer as the drafter wants it.
     *
     * @param text         the answer; {@code {remedy}} in it becomes what is granted
     * @param remedy       one more remedy, such as {@code C-02/refund}; may be null
     * @param amount       its amount, where money is paid
     * @param currency     of the amount, ISO 4217
     * @param dropRemedies true if what was chosen before is dropped
     */
    public record Wanted(String text, String remedy, String amount, String currency, boolean dropRemedies) {}
}
