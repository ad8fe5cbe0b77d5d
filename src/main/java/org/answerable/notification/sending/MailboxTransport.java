package org.answerable.notification.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Properties;
import org.answerable.notification.model.OutboundMail;
import org.answerable.notification.persistence.MailboxMapper;
import org.answerable.notification.persistence.MailboxMapper.StoredMessage;
import org.answerable.platform.Ids;

/** Puts mails into the built-in mailbox instead of handing them to a server: for the demonstration and for tests. */
final class MailboxTransport implements MailTransport {

    private final MimeComposer composer;
    private final MailboxMapper mailbox;
    private final Clock clock;
    private final Session session = Session.getInstance(new Properties());

    MailboxTransport(MimeComposer composer, MailboxMapper mailbox, Clock clock) {
        this.composer = composer;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public Answer send(OutboundMail mail) {
        try {
            MimeMessage message = composer.compose(mail, session);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            String id = Ids.next();
            mailbox.insert(new StoredMessage(
                    id, mail.caseId(), mail.recipient(), mail.subject(), clock.instant(), bytes.toByteArray()));
            return new Answer.Accepted("250 in the built-in mailbox as " + id);
        } catch (AddressException refused) {
            return new Answer.Refused(refused.getMessage());
        } catch (MessagingException | IOException failed) {
            return new Answer.Postponed(String.valueOf(failed));
        }
    }
}
