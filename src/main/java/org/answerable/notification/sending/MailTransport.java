package org.answerable.notification.sending;

import org.answerable.notification.model.OutboundMail;

/** The way out for a mail: a mail server, or the built-in mailbox. */
interface MailTransport {

    /** Hands the mail over, once, and tells what came of it; never throws for a failure of the other side. */
    Answer send(OutboundMail mail);
}
