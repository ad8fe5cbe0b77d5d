package org.answerable.complaint;

import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.model.Ending;
import org.answerable.platform.CaseId;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Closes the file of a complaint, and tells the complainant unless the answer has just done so. */
@Component
public class CloseComplaint {

    private final CaseFiles caseFiles;
    private final ComplaintRecords records;
    private final PartyLetters letters;

    CloseComplaint(CaseFiles caseFiles, ComplaintRecords records, PartyLetters letters) {
        this.caseFiles = caseFiles;
        this.records = records;
        this.letters = letters;
    }

    /** Closes it after its answer. */
    public void answered(CaseId caseId) {
        caseFiles.moveTo(caseId, Ending.ANSWERED.lastStage());
    }

    /** Closes it and says whom to turn to. */
    public void referred(CaseId caseId) {
        close(caseId, Ending.REFERRED, records.get(caseId).referredTo());
    }

    /** Closes it and says that it is handled with another one, whose number is not told: that may be somebody else's. */
    public void duplicate(CaseId caseId) {
        close(caseId, Ending.DUPLICATE, "");
    }

    /** Closes it and confirms that it was taken back. */
    public void withdrawn(CaseId caseId) {
        close(caseId, Ending.WITHDRAWN, "");
    }

    private void close(CaseId caseId, Ending ending, String to) {
        CaseFile complaint = caseFiles.moveTo(caseId, ending.lastStage());
        DefaultMessageSourceResolvable how = new DefaultMessageSourceResolvable(
                new String[] {"complaint.closing." + ending.key()}, new Object[] {to});
        letters.writeStandard(complaint.id(), "closed", "closing", how, Map.of("how", how));
    }
}
