package org.answerable.complaint.letters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.imported.ImportedStarts;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.CaseId;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Tells the complainant that the complaint is here: its number, what is promised, how to follow it. */
@Component
public class AcknowledgeComplaint {

    private final CaseFiles caseFiles;
    private final Deadlines deadlines;
    private final PartyLetters letters;
    private final ImportedStarts imported;

    AcknowledgeComplaint(CaseFiles caseFiles, Deadlines deadlines, PartyLetters letters, ImportedStarts imported) {
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
        this.letters = letters;
        this.imported = imported;
    }

    /** Writes the acknowledgement, which keeps a promise to acknowledge; what another system has taken is not acknowledged again. */
    public void acknowledge(CaseId caseId) {
        CaseFile complaint = caseFiles.get(caseId);
        if (imported.of(complaint).isPresent()) {
            return;
        }
        letters.writeStandard(
                caseId,
                "acknowledgement",
                "acknowledgement",
                new DefaultMessageSourceResolvable(
                        new String[] {"complaint.letter.acknowledgement"}, new Object[] {complaint.number()}),
                Map.of("promises", promises(caseId)));
        deadlines.meet(caseId, "acknowledge");
    }

    private List<Map<String, Object>> promises(CaseId caseId) {
        return deadlines.of(caseId).stream()
                .filter(deadline -> ShownPromises.KINDS.contains(deadline.kind()))
                .map(AcknowledgeComplaint::promise)
                .toList();
    }

    private static Map<String, Object> promise(Deadline deadline) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("what", new DefaultMessageSourceResolvable("complaint.promise." + deadline.kind()));
        shown.put("due", deadline.due());
        return shown;
    }
}
