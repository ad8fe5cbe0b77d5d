package org.answerable.notification.sending;

import jakarta.mail.MessagingException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Tells a refusal for good from trouble that passes, by what the mail server said. */
final class SmtpFailures {

    private static final int PERMANENT = 500;
    /** Refusals of us, not of the mail: no login, wrong login, encryption needed. An administrator can mend them. */
    private static final Set<Integer> OF_THE_LOGIN = Set.of(530, 534, 535, 538);

    private SmtpFailures() {}

    /** What a failure after the connection was made means for the mail. */
    static Answer answer(MessagingException failure) {
        for (Exception cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException refusal) {
                return byCode(refusal.getReturnCode(), words(refusal));
            }
        }
        // The sender's address refused (SMTPSenderFailedException) concerns every mail alike and is for an
        // administrator to mend.
        if (failure instanceof SMTPSendFailedException refusal
                && !refusal.getCommand().startsWith("MAIL")) {
            return byCode(refusal.getReturnCode(), words(refusal));
        }
        return new Answer.Postponed(words(failure));
    }

    private static Exception next(Exception failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static Answer byCode(int code, String words) {
        return code >= PERMANENT && !OF_THE_LOGIN.contains(code)
                ? new Answer.Refused(words)
                : new Answer.Postponed(words);
    }

    /** One line for the outbox page: the server's words, or what happened to the connection. */
    static String words(Exception failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message.strip();
    }
}
