package org.answerable.testing;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.answerable.notification.OutboxDelivery;
import org.answerable.notification.persistence.MailboxMapper;
import org.answerable.notification.persistence.MailboxMapper.StoredMessage;
import org.answerable.platform.CaseId;

/** What the server mailed, read from the MIME messages in the built-in mailbox. Each question first delivers what is due. */
public class Mails {

    private final OutboxDelivery delivery;
    private final MailboxMapper mailbox;

    Mails(OutboxDelivery delivery, MailboxMapper mailbox) {
        this.delivery = delivery;
        this.mailbox = mailbox;
    }

    /** Sends what is due now. */
    public int deliver() {
        return delivery.deliverDue();
    }

    /** The mails of the case, oldest first. */
    public List<Received> of(CaseId caseId) {
        deliver();
        return mailbox.selectByCase(caseId.value()).stream().map(Mails::read).toList();
    }

    /** The mails to the address, oldest first. */
    public List<Received> to(String address) {
        deliver();
        return mailbox.selectByRecipient(address).stream().map(Mails::read).toList();
    }

    private static Received read(StoredMessage stored) {
        return read(stored.content());
    }

    /** Reads MIME bytes. */
    public static Received read(byte[] content) {
        try {
            Properties properties = new Properties();
            properties.setProperty("mail.mime.allowutf8", "true");
            return new Received(new MimeMessage(Session.getInstance(properties), new ByteArrayInputStream(content)));
        } catch (MessagingException broken) {
            throw new IllegalStateException("Not a MIME message", broken);
        }
    }

    /** One received mail. */
    public record Received(MimeMessage message) {

        /** The recipient's address. */
        public String to() {
            return asked(() -> ((InternetAddress) message.getAllRecipients()[0]).getAddress());
        }

        /** The subject, decoded. */
        public String subject() {
            return asked(message::getSubject);
        }

        /** The plain text part, with {@code \n} as line end. */
        public String text() {
            return part("text/plain").replace("\r\n", "\n");
        }

        /** The HTML part. */
        public String html() {
            return part("text/html");
        }

        /** A header as it stands in the message, null if it is not there. */
        public String header(String name) {
            return asked(() -> message.getHeader(name, "\n"));
        }

        private String part(String type) {
            return asked(() -> {
                Multipart parts = (Multipart) message.getContent();
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart part = parts.getBodyPart(i);
                    if (part.isMimeType(type)) {
                        return (String) part.getContent();
                    }
                }
                throw new IllegalStateException("No part " + type);
            });
        }

        private static <T> T asked(Question<T> question) {
            try {
                return question.ask();
            } catch (MessagingException | IOException broken) {
                throw new IllegalStateException(broken);
            }
        }

        private interface Question<T> {
            T ask() throws MessagingException, IOException;
        }
    }
}
