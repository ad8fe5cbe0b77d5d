package org.answerable.complaint;

import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.model.ComplaintStage;
import org.answerable.complaint.model.Ending;
import org.answerable.complaint.model.Finding;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Drafts the answer to a complaint, and sends it. */
@Component
public class AnswerComplaint {

    private final CaseFiles caseFiles;
    private final ComplaintRecords records;
    private final Deadlines deadlines;
    private final PartyLetters letters;
    private final Ledger ledger;

    AnswerComplaint(
            CaseFiles caseFiles, ComplaintRecords records, Deadlines deadlines, PartyLetters letters, Ledger ledger) {
        this.caseFiles = caseFiles;
        this.records = records;
        this.deadlines = deadlines;
        this.letters = letters;
        this.ledger = ledger;
    }

    /** Keeps what was found and the answer (at most 4,000 characters); nothing is sent yet. */
    public void draft(CaseId caseId, String finding, String text) {
        Finding found = Finding.of(finding)
                .orElseThrow(() -> TaskRules.refused("finding", "not-allowed", String.join(", ", Finding.keys())));
        String answer = TaskRules.written("answer", text, TaskRules.LONG_TEXT);
        records.update(records.get(caseId).found(found, answer));
        ledger.record(caseId, Fact.of("complaint.found").with("finding", found.key()));
    }

    /** Sends the answer as drafted; it keeps the promise of a resolution, and of a first reply if none was given. */
    public void send(CaseId caseId) {
        ComplaintRecord record = records.get(caseId);
        caseFiles.moveTo(caseId, ComplaintStage.ANSWERED);
        records.update(record.endedBy(Ending.ANSWERED));
        letters.write(
                caseId,
                "answer",
                "answer",
                record.answer(),
                Map.of(
                        "text",
                        record.answer(),
                        "finding",
                        new DefaultMessageSourceResolvable(
                                "complaint.finding." + record.finding().key())));
        deadlines.meet(caseId, "first-reply");
        deadlines.meet(caseId, "resolve");
    }
}
