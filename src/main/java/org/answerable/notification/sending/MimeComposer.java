package org.answerable.notification.sending;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Properties;
import org.answerable.notification.CaseAddresses;
import org.answerable.notification.model.OutboundMail;
import org.answerable.platform.CaseId;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Makes the MIME message of a queued mail; the same for every transport and every attempt. */
final class MimeComposer {

    private static final String ALLOW_UTF8 = "mail.mime.allowutf8";

    private final MailSettings settings;
    private final CaseAddresses addresses;

    MimeComposer(MailSettings settings) {
        this(settings, CaseAddresses.NONE);
    }

    MimeComposer(MailSettings settings, CaseAddresses addresses) {
        this.settings = settings;
        this.addresses = addresses;
    }

    /**
     * The message, ready to be handed over in its own session: one like the given session, that lets raw UTF-8 into headers (RFC
     * 6532) if the recipient's address needs it.
     *
     * @throws jakarta.mail.internet.AddressException if the recipient's address is no address
     */
    MimeMessage compose(OutboundMail mail, Session session) throws MessagingException {
        boolean utf8 = MailAddress.parse(mail.recipient()).needsUtf8();
        MessageWithId message = new MessageWithId(utf8 ? withUtf8(session) : session, mail.messageId());
        addresses.ofMail(mail.id()).ifPresent(message::setEnvelopeFrom);
        message.setFrom(named(settings.sender(), settings.fromName()));
        String answers = addresses.of(caseOf(mail)).orElse(settings.replyTo());
        if (!answers.isBlank()) {
            message.setReplyTo(new InternetAddress[] {named(answers, settings.fromName())});
        }
        message.setRecipient(Message.RecipientType.TO, named(mail.recipient(), mail.recipientName()));
        message.setSubject(mail.subject(), "UTF-8");
        message.setSentDate(Date.from(mail.queuedAt()));
        message.setContentLanguage(new String[] {mail.language()});
        addHeaders(mail, message);
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(mail.textBody(), "plain"));
        alternatives.addBodyPart(part(mail.htmlBody(), "html"));
        message.setContent(alternatives);
        message.saveChanges();
        return message;
    }

    private static CaseId caseOf(OutboundMail mail) {
        return mail.caseId() == null ? null : new CaseId(mail.caseId());
    }

    private static Session withUtf8(Session session) {
        Properties properties = new Properties();
        properties.putAll(session.getProperties());
        properties.setProperty(ALLOW_UTF8, "true");
        return Session.getInstance(properties);
    }

    /** True if only a server with SMTPUTF8 (RFC 6531) can take the message. */
    static boolean needsUtf8(MimeMessage message) {
        return message.getSession().getProperty(ALLOW_UTF8) != null;
    }

    private static void addHeaders(OutboundMail mail, MimeMessage message) throws MessagingException {
        // So that holiday and vacation programs do not answer (RFC 3834, and Exchange's own header).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        if (mail.threadId() != null) {
            message.setHeader("In-Reply-To", mail.threadId());
            message.setHeader("References", mail.threadId());
        }
        if (mail.caseNumber() != null) {
            message.setHeader("X-Answerable-Case", mail.caseNumber());
        }
        if (mail.urgent()) {
            message.setHeader("Importance", "high");
            message.setHeader("X-Priority", "1");
        }
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content.replaceAll("\\R", "\r\n"), "UTF-8", subtype);
        return part;
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            return MailAddress.parse(address).named(name);
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("UTF-8 is missing", impossible);
        }
    }

    /** Keeps the Message-ID of the queue, so that a second delivery of the same mail can be recognised. */
    private static final class MessageWithId extends SMTPMessage {

        private final String messageId;

        MessageWithId(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
