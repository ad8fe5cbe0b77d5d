package org.answerable.complaint.tracking;

import java.util.List;
import java.util.stream.Collectors;
import org.answerable.casefile.Attachment;
import org.answerable.casefile.Attachments;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.NewAttachment;
import org.answerable.casefile.NewCorrespondence;
import org.answerable.casefile.Party;
import org.answerable.complaint.ComplaintFlow;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.intake.FileComplaint;
import org.answerable.complaint.letters.PartyLetters;
import org.answerable.complaint.model.ComplaintStage;
import org.answerable.platform.CaseId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files what the complainant adds, and lets the model know. */
@Component
public class AddMessage {

    /** The longest text, in characters. */
    public static final int LIMIT = 10_000;

    private final CaseFiles caseFiles;
    private final ComplaintFlow flow;
    private final Attachments attachments;
    private final MessageSource texts;

    AddMessage(CaseFiles caseFiles, ComplaintFlow flow, Attachments attachments, MessageSource texts) {
        this.caseFiles = caseFiles;
        this.flow = flow;
        this.attachments = attachments;
        this.texts = texts;
    }

    /**
     * Adds the message (at most 10,000 characters).
     *
     * @throws org.answerable.platform.InvalidInputException if the text breaks a rule or the complaint is over
     */
    @Transactional
    public void add(CaseId caseId, String text, String channel) {
        add(caseId, text, channel, List.of());
    }

    /** The same with files; with files the text may be missing. */
    @Transactional
    public void add(CaseId caseId, String text, String channel, List<NewAttachment> files) {
        String complainant =
                caseFiles.parties(caseId).stream().findFirst().map(Party::id).orElse(null);
        add(caseId, complainant, text, channel, files);
    }

    /** The same for a party of one's choice, such as a representative. */
    @Transactional
    public void add(CaseId caseId, String partyId, String text, String channel, List<NewAttachment> files) {
        boolean onlyFiles = !files.isEmpty() && (text == null || text.isBlank());
        String written = onlyFiles ? null : TaskRules.written("text", text, LIMIT);
        CaseFile complaint = TaskRules.complaint(caseFiles.get(caseId));
        if (ComplaintStage.of(complaint.state()).isFinal()) {
            throw TaskRules.refused("text", "closed", "");
        }
        List<Attachment> added = attachments.add(caseId, FileComplaint.FILES, files);
        String message = onlyFiles ? filesSent(complaint, added) : written;
        caseFiles.addCorrespondence(
                caseId, new NewCorrespondence("in", channel, "message", partyId, complaint.subject(), message));
        flow.messageReceived(caseId);
    }

    private String filesSent(CaseFile complaint, List<Attachment> added) {
        String names = added.stream().map(Attachment::name).collect(Collectors.joining(", "));
        return texts.getMessage("complaint.files-sent", new Object[] {names}, PartyLetters.language(complaint));
    }
}
