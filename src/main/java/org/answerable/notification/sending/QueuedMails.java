package org.answerable.notification.sending;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.answerable.notification.CaseAddresses;
import org.answerable.notification.SentMails;
import org.answerable.notification.model.OutboundMail;
import org.answerable.notification.persistence.OutboundMailMapper;
import org.answerable.platform.CaseId;
import org.answerable.platform.StaleException;
import org.springframework.transaction.annotation.Transactional;

/** Looks mails up in the queue by what others quote of them. */
class QueuedMails implements SentMails {

    private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern MAIL = Pattern.compile("<(" + UUID + ")@[^<>\\s]+>");
    private static final Pattern THREAD = Pattern.compile("<case\\.(" + UUID + ")@[^<>\\s]+>");

    private final OutboundMailMapper mails;
    private final CaseAddresses addresses;
    private final MailCases cases;

    QueuedMails(OutboundMailMapper mails, CaseAddresses addresses, MailCases cases) {
        this.mails = mails;
        this.addresses = addresses;
        this.cases = cases;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Sent> byMessageId(String messageId) {
        Matcher ours = MAIL.matcher(messageId);
        return ours.matches()
                ? mails.selectById(ours.group(1))
                        .filter(mail -> mail.messageId().equals(messageId))
                        .map(QueuedMails::sent)
                : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Sent> byBounceAddress(String address) {
        return addresses.mailOf(address).flatMap(mails::selectById).map(QueuedMails::sent);
    }

    @Override
    public Optional<CaseId> caseOfThread(String messageId) {
        Matcher thread = THREAD.matcher(messageId);
        return thread.matches() ? Optional.of(new CaseId(thread.group(1))) : Optional.empty();
    }

    @Override
    @Transactional
    public boolean returned(String mailId, String words) {
        Optional<OutboundMail> before = mails.selectById(mailId).filter(OutboundMail::mayBounce);
        before.ifPresent(mail -> store(mail.bounced(words)));
        return before.isPresent();
    }

    private void store(OutboundMail bounced) {
        if (mails.update(bounced) != 1) {
            throw new StaleException("The mail was changed by somebody else in between");
        }
        cases.record(bounced, Outcomes.fact(bounced));
    }

    private static Sent sent(OutboundMail mail) {
        CaseId caseId = mail.caseId() == null ? null : new CaseId(mail.caseId());
        return new Sent(mail.id(), caseId, mail.recipientId(), mail.recipient());
    }
}
