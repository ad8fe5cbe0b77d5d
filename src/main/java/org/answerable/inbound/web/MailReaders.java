package org.answerable.inbound.web;

import java.security.Principal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.FileSize;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.inbound.model.InboundMail;
import org.answerable.inbound.persistence.InboundMailMapper;
import org.answerable.platform.CaseId;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.NotFoundException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who may see which mails that came in, and how they read them. */
@Component
class MailReaders {

    private final InboundMailMapper mails;
    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final Directory directory;
    private final MessageSource texts;

    MailReaders(
            InboundMailMapper mails, CaseAccess access, CaseFiles caseFiles, Directory directory, MessageSource texts) {
        this.mails = mails;
        this.access = access;
        this.caseFiles = caseFiles;
        this.directory = directory;
        this.texts = texts;
    }

    /** A mail in the reader's words and zone. */
    record Shown(
            String id,
            String sender,
            String subject,
            String mailbox,
            String arrived,
            String size,
            String reason,
            String messageId,
            String caseNumber,
            String profile,
            boolean hasOriginal,
            boolean maySettle,
            String settledHow,
            String settledBy,
            String settledAt,
            String remark) {}

    boolean atFrontDesk(Principal reader) {
        return reader != null && access.atFrontDesk(reader.getName());
    }

    /**
     * The mail, for the front desk.
     *
     * @throws NotFoundException  if there is none
     * @throws ForbiddenException if the reader is not of the front desk
     */
    InboundMail open(String id, Principal reader) {
        InboundMail mail = mails.selectById(id).orElseThrow(() -> new NotFoundException("No such mail: " + id));
        if (!atFrontDesk(reader)) {
            throw new ForbiddenException("Mails that came in are shown to the front desk");
        }
        return mail;
    }

    /**
     * The mail of which the original is asked for: of one that stands in a case, for whoever may see its parties; of any other, for the
     * front desk.
     *
     * @throws NotFoundException  if there is none
     * @throws ForbiddenException if the reader may not see it
     */
    InboundMail openOriginal(String id, Principal reader) {
        InboundMail mail = mails.selectById(id).orElseThrow(() -> new NotFoundException("No such mail: " + id));
        if (mail.caseId() == null || mail.maySettle()) {
            return open(id, reader);
        }
        CaseFile file = caseFiles.get(new CaseId(mail.caseId()));
        if (!access.mayRead(file, reader.getName()) || !access.maySeeParties(file, reader.getName())) {
            throw new ForbiddenException("The mail is shown to those who may see the parties of its case");
        }
        return mail;
    }

    Shown shown(InboundMail mail, Principal reader, Locale language) {
        Person person = directory.person(reader.getName()).orElse(null);
        DateTimeFormatter moments = DateTimeFormatter.ofPattern(
                        texts.getMessage("notification.pattern.moment", null, language), language)
                .withZone(person == null ? ZoneOffset.UTC : (ZoneId) person.zone());
        return new Shown(
                mail.id(),
                sender(mail, language),
                mail.subject() == null ? texts.getMessage("inbound.no-subject", null, language) : mail.subject(),
                mail.mailbox(),
                moments.format(mail.arrivedAt()),
                FileSize.inWords(mail.sizeBytes()),
                mail.reason(),
                mail.messageId(),
                mail.caseId() == null
                        ? null
                        : caseFiles.get(new CaseId(mail.caseId())).number(),
                mail.profile(),
                mail.hasOriginal(),
                mail.maySettle(),
                mail.settledHow(),
                mail.settledBy() == null ? null : name(mail.settledBy()),
                mail.settledAt() == null ? null : moments.format(mail.settledAt()),
                mail.remark());
    }

    String size(long bytes) {
        return FileSize.inWords(bytes);
    }

    private String sender(InboundMail mail, Locale language) {
        if (mail.sender() == null) {
            return texts.getMessage("inbound.unknown-sender", null, language);
        }
        return mail.senderName() == null ? mail.sender() : mail.senderName() + " <" + mail.sender() + ">";
    }

    private String name(String userId) {
        return directory.person(userId).map(Person::name).orElse(userId);
    }
}
