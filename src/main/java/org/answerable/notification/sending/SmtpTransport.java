package org.answerable.notification.sending;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import org.answerable.notification.model.OutboundMail;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands mails to the mail server of {@code spring.mail.*}, one connection per mail, and keeps the server's own answer. */
final class SmtpTransport implements MailTransport {

    private final MimeComposer composer;
    private final JavaMailSenderImpl server;

    SmtpTransport(MimeComposer composer, JavaMailSenderImpl server) {
        this.composer = composer;
        this.server = server;
    }

    @Override
    public Answer send(OutboundMail mail) {
        try {
            MimeMessage message = composer.compose(mail, server.getSession());
            String protocol = Objects.requireNonNullElse(server.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL);
            try (Transport transport = message.getSession().getTransport(protocol)) {
                return send(message, transport);
            }
        } catch (AddressException refused) {
            return new Answer.Refused(refused.getMessage());
        } catch (MessagingException failed) {
            return new Answer.Unreachable(SmtpFailures.words(failed));
        }
    }

    private Answer send(MimeMessage message, Transport transport) throws MessagingException {
        String user = server.getUsername() == null || server.getUsername().isBlank() ? null : server.getUsername();
        transport.connect(server.getHost(), server.getPort(), user, server.getPassword());
        if (MimeComposer.needsUtf8(message)
                && transport instanceof SMTPTransport smtp
                && !smtp.supportsExtension("SMTPUTF8")) {
            return new Answer.Refused("the mail server does not take addresses with letters beyond ASCII (SMTPUTF8)");
        }
        try {
            transport.sendMessage(message, message.getRecipients(Message.RecipientType.TO));
        } catch (MessagingException failed) {
            return SmtpFailures.answer(failed);
        }
        return new Answer.Accepted(
                transport instanceof SMTPTransport smtp
                        ? smtp.getLastServerResponse().strip()
                        : "sent");
    }
}
