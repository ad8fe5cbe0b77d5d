package org.answerable.workplace.web;

import java.security.Principal;
import java.util.List;
import org.answerable.casefile.Attachment;
import org.answerable.casefile.Attachments;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.NewAttachment;
import org.answerable.casefile.ReadAttachments;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.stereotype.Component;

/** What people of the organisation do with the files of a case, for pages and programs alike. */
@Component
class AttachmentsOfCase {

    static final String FIELD = "attachments";

    private final CaseAccess access;
    private final ReadAttachments reading;
    private final Attachments attachments;

    AttachmentsOfCase(CaseAccess access, ReadAttachments reading, Attachments attachments) {
        this.access = access;
        this.reading = reading;
        this.attachments = attachments;
    }

    List<Attachment> list(String number, Principal login) {
        return reading.list(access.open(number, login.getName()), login.getName());
    }

    List<Attachment> add(String number, List<NewAttachment> files, Principal login) {
        CaseFile file = access.open(number, login.getName());
        if (!access.mayWork(file, login.getName())) {
            throw new ForbiddenException("Only handlers of its departments and the front desk add to case " + number);
        }
        if (files.isEmpty()) {
            throw new InvalidInputException(List.of(new FieldError(FIELD, "required", "")));
        }
        return attachments.add(file.id(), FIELD, files);
    }

    Attachment open(String number, String attachmentId, Principal login) {
        return reading.open(access.open(number, login.getName()), attachmentId, login.getName());
    }
}
