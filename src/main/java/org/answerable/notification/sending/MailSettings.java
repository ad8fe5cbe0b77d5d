package org.answerable.notification.sending;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom mails come from.
 *
 * @param from     the sender's address; required with a mail server
 * @param fromName the sender's name
 * @param replyTo  where answers go, or null for the sender's address
 */
@ConfigurationProperties("answerable.mail")
public record MailSettings(
        @DefaultValue("") String from, @DefaultValue("Answerable") String fromName, @DefaultValue("") String replyTo) {

    private static final String DEMONSTRATION_SENDER = "answerable@example.org";

    /** The sender's address, that of the demonstration where none is set. */
    String sender() {
        return from.isBlank() ? DEMONSTRATION_SENDER : from.strip();
    }

    /** The domain of the sender's address, for message ids. */
    String domain() {
        return sender().substring(sender().lastIndexOf('@') + 1);
    }
}
