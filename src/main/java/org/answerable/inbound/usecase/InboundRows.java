package org.answerable.inbound.usecase;

import java.time.Instant;
import org.answerable.inbound.model.InboundMail;
import org.answerable.inbound.model.Legible;
import org.answerable.inbound.model.MailState;
import org.answerable.inbound.model.ReadMail;
import org.answerable.platform.Ids;

/** Makes the row of a mail that was just taken. */
final class InboundRows {

    private static final int SUBJECT = 400;
    private static final int NAME = 200;
    private static final int MESSAGE_ID = 320;

    private InboundRows() {}

    static InboundMail of(Arrived arrived, ReadMail mail, Instant now, String profile) {
        return new InboundMail(
                Ids.next(),
                mail.digest(),
                arrived.mailbox(),
                profile,
                cut(mail.messageId(), MESSAGE_ID),
                mail.from() == null ? null : mail.from().key(),
                mail.from() == null ? null : cut(mail.from().name(), NAME),
                cut(mail.subject(), SUBJECT),
                arrived.at(),
                now,
                arrived.content().length,
                MailState.WAITING.key(),
                "new",
                null,
                null,
                true,
                null,
                null,
                null,
                null,
                0);
    }

    private static String cut(String text, int longest) {
        return text == null ? null : Legible.cut(text, longest);
    }
}
