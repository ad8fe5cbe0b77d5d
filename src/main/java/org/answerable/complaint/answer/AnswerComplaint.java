package org.answerable.complaint.answer;

import java.time.Clock;
import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.ComplaintRecord;
import org.answerable.complaint.ComplaintRecords;
import org.answerable.complaint.ComplaintRemedies;
import org.answerable.complaint.ComplaintResponses;
import org.answerable.complaint.letters.PartyLetters;
import org.answerable.complaint.model.ComplaintStage;
import org.answerable.complaint.model.Ending;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.CaseId;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Sends the answer to a complaint. */
@Component
public class AnswerComplaint {

    private final CaseFiles caseFiles;
    private final ComplaintRecords records;
    private final ComplaintResponses responses;
    private final ComplaintRemedies remedies;
    private final Deadlines deadlines;
    private final PartyLetters letters;
    private final Clock clock;

    AnswerComplaint(
            CaseFiles caseFiles,
            ComplaintRecords records,
            ComplaintResponses responses,
            ComplaintRemedies remedies,
            Deadlines deadlines,
            PartyLetters letters,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.records = records;
        this.responses = responses;
        this.remedies = remedies;
        this.deadlines = deadlines;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Sends the answer as drafted and grants its remedies; it keeps the promise of a resolution, and of a first reply if none
     * was given.
     */
    public void send(CaseId caseId) {
        ComplaintRecord record = records.get(caseId);
        caseFiles.moveTo(caseId, ComplaintStage.ANSWERED);
        records.update(record.endedBy(Ending.ANSWERED));
        responses.draft(caseId).ifPresent(draft -> remedies.grant(caseId, draft.id(), clock.instant()));
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
