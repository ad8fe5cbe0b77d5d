package org.answerable.casefile;

import java.util.List;
import org.answerable.ledger.Ledger;
import org.answerable.platform.ForbiddenException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives files to people of the organisation. Files may name the parties, so the rules for parties hold for them too. */
@Component
public class ReadAttachments {

    private final CaseAccess access;
    private final Attachments attachments;
    private final Ledger ledger;

    ReadAttachments(CaseAccess access, Attachments attachments, Ledger ledger) {
        this.access = access;
        this.attachments = attachments;
        this.ledger = ledger;
    }

    /** The files of a case that the reader opened; empty if the reader may not see them. */
    public List<Attachment> list(CaseFile file, String userId) {
        return access.maySeeParties(file, userId) ? attachments.of(file.id()) : List.of();
    }

    /**
     * One file to be downloaded. Of a confidential case the look is recorded.
     *
     * @throws ForbiddenException                          if the reader may not see it
     * @throws org.answerable.platform.NotFoundException if the case has no such file
     */
    @Transactional
    public Attachment open(CaseFile file, String attachmentId, String userId) {
        if (!access.maySeeParties(file, userId)) {
            throw new ForbiddenException(
                    "The files of case " + file.number() + " are shown only to the department that handles it");
        }
        Attachment attachment = attachments.get(file.id(), attachmentId);
        if (file.confidential()) {
            ledger.record(file.id(), CaseFacts.attachmentViewed(attachment));
        }
        return attachment;
    }
}
