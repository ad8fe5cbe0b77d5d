package org.answerable.inbound.usecase;

import java.util.Optional;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.inbound.model.InboundMail;
import org.answerable.inbound.model.ReadMail;
import org.answerable.inbound.model.Sorted;
import org.answerable.notification.SentMails;
import org.answerable.notification.SentMails.Sent;
import org.springframework.stereotype.Component;

/** Ties a bounce to the mail that came back. */
@Component
class TakeBounce {

    private final SentMails sent;
    private final CaseFiles caseFiles;
    private final TellAboutMail telling;

    TakeBounce(SentMails sent, CaseFiles caseFiles, TellAboutMail telling) {
        this.sent = sent;
        this.caseFiles = caseFiles;
        this.telling = telling;
    }

    /** Takes down that the mail came back; a delay or a success is only kept. */
    Sorted take(ReadMail bounce, InboundMail row) {
        Optional<Sent> about = about(bounce);
        if (about.isEmpty()) {
            return Sorted.ignored("bounce", null);
        }
        Sent mail = about.get();
        if (bounce.report() != null && !bounce.report().failed()) {
            return Sorted.ignored("delivery-report", mail.caseId());
        }
        String words =
                bounce.report() == null ? bounce.subject() : bounce.report().words();
        boolean news = sent.returned(mail.id(), words);
        if (news && mail.caseId() != null) {
            tellOfParty(mail, row);
        }
        return Sorted.returned(mail.id(), mail.caseId());
    }

    /** By what the bounce says of the mail, by the address it came back to, by what it answers. */
    private Optional<Sent> about(ReadMail bounce) {
        Stream<Sent> quoted = Stream.ofNullable(bounce.report())
                .flatMap(report -> Stream.ofNullable(report.originalMessageId()))
                .flatMap(id -> sent.byMessageId(id).stream());
        Stream<Sent> addressed = bounce.recipients().stream().flatMap(to -> sent.byBounceAddress(to).stream());
        Stream<Sent> answered = bounce.references().stream().flatMap(id -> sent.byMessageId(id).stream());
        return Stream.of(quoted, addressed, answered).flatMap(way -> way).findFirst();
    }

    /** Somebody must reach the party otherwise; that a mail to one of our own people came back is shown in the outbox. */
    private void tellOfParty(Sent mail, InboundMail row) {
        CaseFile file = caseFiles.get(mail.caseId());
        boolean toParty = caseFiles.parties(file.id()).stream()
                .anyMatch(party -> party.id().equals(mail.recipientId()));
        if (toParty) {
            telling.staff(file, row, "returned");
        }
    }
}
