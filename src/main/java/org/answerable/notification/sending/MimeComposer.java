package org.answerable.notification.sending;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.answerable.notification.CaseAddresses;
import org.answerable.notification.MailFile;
import org.answerable.notification.model.OutboundMail;
import org.answerable.platform.CaseId;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Makes the MIME message of a queued mail; the same for every transport and every attempt. */
final class MimeComposer {

    private static final String ALLOW_UTF8 = "mail.mime.allowutf8";

    private final MailSettings settings;
    private final CaseAddresses addresses;
    private final Function<String, List<MailFile>> files;

    MimeComposer(MailSettings settings) {
        this(settings, CaseAddresses.NONE, id -> List.of());
    }

    /** The function answers the files of the mail with an id. */
    MimeComposer(MailSettings settings, CaseAddresses addresses, Function<String, List<MailFile>> files) {
        this.settings = settings;
        this.addresses = addresses;
        this.files = files;
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
        message.setContent(withFiles(alternatives, files.apply(mail.id())));
        message.saveChanges();
        return message;
    }

    private static CaseId caseOf(OutboundMail mail) {
        return mail.caseId() == null ? null : new CaseId(mail.caseId());
    }

    private static MimeMultipart withFiles(MimeMultipart words, List<MailFile> files) throws MessagingException {
        if (files.isEmpty()) {
            return words;
        }
        MimeMultipart all = new MimeMultipart("mixed");
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(words);
        all.addBodyPart(first);
        for (MailFile file : files) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
            part.setFileName(file.name());
            part.setDisposition(Part.ATTACHMENT);
            all.addBodyPart(part);
        }
        return all;
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
