package org.answerable.complaint;

import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.NewCorrespondence;
import org.answerable.casefile.Party;
import org.answerable.complaint.model.ComplaintStage;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files what the complainant adds, and lets the model know. */
@Component
public class AddMessage {

    static final int LIMIT = 10_000;

    private final CaseFiles caseFiles;
    private final ComplaintFlow flow;

    AddMessage(CaseFiles caseFiles, ComplaintFlow flow) {
        this.caseFiles = caseFiles;
        this.flow = flow;
    }

    /**
     * Adds the message (at most 10,000 characters).
     *
     * @throws org.answerable.platform.InvalidInputException if the text breaks a rule or the complaint is over
     */
    @Transactional
    public void add(CaseId caseId, String text, String channel) {
        String message = TaskRules.written("text", text, LIMIT);
        CaseFile complaint = caseFiles.get(caseId);
        if (ComplaintStage.of(complaint.state()).isFinal()) {
            throw TaskRules.refused("text", "closed", "");
        }
        String party =
                caseFiles.parties(caseId).stream().findFirst().map(Party::id).orElse(null);
        caseFiles.addCorrespondence(
                caseId, new NewCorrespondence("in", channel, "message", party, complaint.subject(), message));
        flow.messageReceived(caseId);
    }
}
