package org.answerable.complaint.closing;

import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.ComplaintRecords;
import org.answerable.complaint.grant.CarryOutRemedies;
import org.answerable.complaint.letters.PartyLetters;
import org.answerable.complaint.model.ComplaintStage;
import org.answerable.complaint.model.Ending;
import org.answerable.complaint.originals.PreserveOriginals;
import org.answerable.platform.CaseId;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * Ends a complaint: tells the complainant how, unless the answer has just done so, and closes the file. One whose granted
 * remedies are still being carried out stays open as {@code settling} until they are (F-01).
 */
@Component
public class CloseComplaint {

    private final CaseFiles caseFiles;
    private final ComplaintRecords records;
    private final CarryOutRemedies remedies;
    private final PreserveOriginals originals;
    private final PartyLetters letters;

    CloseComplaint(
            CaseFiles caseFiles,
            ComplaintRecords records,
            CarryOutRemedies remedies,
            PreserveOriginals originals,
            PartyLetters letters) {
        this.caseFiles = caseFiles;
        this.records = records;
        this.remedies = remedies;
        this.originals = originals;
        this.letters = letters;
    }

    /** Its answer stands. It is not closed yet. */
    public void conclude(CaseId caseId) {
        if (!remedies.settled(caseId)) {
            caseFiles.moveTo(caseId, ComplaintStage.SETTLING);
        }
    }

    /** Nothing is left to do: closes its file, in the way in which it ended; what was preserved for a dispute is free again. */
    public void close(CaseId caseId) {
        if (!ComplaintStage.of(caseFiles.get(caseId).state()).isFinal()) {
            caseFiles.moveTo(caseId, records.get(caseId).ending().lastStage());
        }
        originals.caseOver(caseId);
    }

    /** Closes it and says whom to turn to. */
    public void referred(CaseId caseId) {
        close(caseId, Ending.REFERRED, records.get(caseId).referredTo());
    }

    /** Closes it and says that it is handled with another one, whose number is not told: that may be somebody else's. */
    public void duplicate(CaseId caseId) {
        close(caseId, Ending.DUPLICATE, "");
    }

    /** Confirms that it was taken back, and closes it unless something that was granted before is still being carried out. */
    public void withdrawn(CaseId caseId) {
        close(caseId, Ending.WITHDRAWN, "");
    }

    private void close(CaseId caseId, Ending ending, String to) {
        ComplaintStage next = remedies.settled(caseId) ? ending.lastStage() : ComplaintStage.SETTLING;
        CaseFile complaint = caseFiles.moveTo(caseId, next);
        DefaultMessageSourceResolvable how = new DefaultMessageSourceResolvable(
                new String[] {"complaint.closing." + ending.key()}, new Object[] {to});
        letters.writeStandard(complaint.id(), "closed", "closing", how, Map.of("how", how));
    }
}
