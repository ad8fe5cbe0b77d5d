package org.answerable.inbound.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.answerable.casefile.Attachment;
import org.answerable.complaint.intake.ComplaintDraft;
import org.answerable.complaint.intake.ComplaintDraft.PartyDraft;
import org.answerable.complaint.intake.FileComplaint;
import org.answerable.directory.Directory;
import org.answerable.inbound.model.Correspondent;
import org.answerable.inbound.model.InboundMail;
import org.answerable.inbound.model.Legible;
import org.answerable.inbound.model.ReadMail;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Opens a complaint with a mail. */
@Component
class OpenByMail {

    private static final int NAME = 200;

    private final FileComplaint filing;
    private final Directory directory;
    private final MailFiles files;
    private final MailWords words;
    private final Clock clock;

    OpenByMail(FileComplaint filing, Directory directory, MailFiles files, MailWords words, Clock clock) {
        this.filing = filing;
        this.directory = directory;
        this.files = files;
        this.words = words;
        this.clock = clock;
    }

    /** Opens it; it counts as received when the mail server took the mail. */
    CaseId open(ReadMail mail, InboundMail row, String profile) {
        Locale language = MailWords.language(mail);
        MailWords.Fitting fitting = words.text(mail, FileComplaint.LONGEST_DESCRIPTION, language);
        MailFiles.Parted parted = files.part(fitting.files(), null, Attachment.Origin.PARTY);
        ComplaintDraft draft = new ComplaintDraft(
                profile,
                "mail",
                words.subject(mail, FileComplaint.LONGEST_SUBJECT, language),
                fitting.text(),
                null,
                null,
                null,
                receivedAt(row),
                language.toLanguageTag(),
                party(complainant(mail)));
        CaseId caseId = filing.file(draft, parted.first()).caseId();
        files.addFurther(caseId, parted, row.id(), language);
        return caseId;
    }

    private Instant receivedAt(InboundMail row) {
        Instant now = clock.instant();
        return row.arrivedAt().isAfter(now) ? now : row.arrivedAt();
    }

    /** Who asks for an answer; of a mail that one of our own people passes on, who wrote that mail. */
    private Correspondent complainant(ReadMail mail) {
        boolean passedOnByUs = mail.enclosed() != null
                && mail.from() != null
                && directory.people().stream()
                        .anyMatch(person ->
                                person.active() && mail.from().address().equalsIgnoreCase(person.mail()));
        return passedOnByUs ? mail.enclosed() : mail.answerTo();
    }

    private static PartyDraft party(Correspondent writer) {
        if (writer == null) {
            return PartyDraft.ANONYMOUS;
        }
        String name = writer.name() == null ? null : Legible.cut(writer.name(), NAME);
        return new PartyDraft(name, writer.address(), null, null, false, false);
    }
}
