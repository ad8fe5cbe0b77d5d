package org.answerable.notification.sending;

import jakarta.mail.internet.AddressException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.notification.Mail;
import org.answerable.notification.MailFile;
import org.answerable.notification.Outbox;
import org.answerable.notification.OutboxDelivery;
import org.answerable.notification.OutboxHistory;
import org.answerable.notification.model.MailState;
import org.answerable.notification.model.OutboundMail;
import org.answerable.notification.persistence.MailFileMapper;
import org.answerable.notification.persistence.OutboundMailMapper;
import org.answerable.notification.rendering.MailRenderer;
import org.answerable.notification.rendering.RenderedMail;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Queues mails as rows of the caller's transaction. */
class TransactionalOutbox implements Outbox, OutboxHistory {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_NAME = 400;

    private final OutboundMailMapper mails;
    private final MailFileMapper files;
    private final MailRenderer renderer;
    private final Ledger ledger;
    private final Clock clock;
    private final MailSettings settings;
    private final OutboxDelivery sender;

    TransactionalOutbox(
            OutboundMailMapper mails,
            MailFileMapper files,
            MailRenderer renderer,
            Ledger ledger,
            Clock clock,
            MailSettings settings,
            OutboxDelivery sender) {
        this.mails = mails;
        this.files = files;
        this.renderer = renderer;
        this.ledger = ledger;
        this.clock = clock;
        this.settings = settings;
        this.sender = sender;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String queue(CaseId caseId, Mail mail) {
        return queue(caseId, mail, List.of());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String queue(CaseId caseId, Mail mail, List<MailFile> attached) {
        String once = onceKey(mail.once());
        Optional<String> earlier = mails.selectIdByOnceKey(once);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        OutboundMail row = row(caseId, once, mail, renderer.render(mail));
        try {
            mails.insert(row);
        } catch (DuplicateKeyException concurrent) {
            return mails.selectIdByOnceKey(once).orElseThrow(() -> concurrent);
        }
        IntStream.range(0, attached.size()).forEach(i -> files.insert(row.id(), i, attached.get(i)));
        tellLedger(caseId, row, mail.values().get("notice"));
        wakeSenderAfterCommit();
        return row.id();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Told> of(CaseId caseId) {
        return mails.selectByCase(caseId.value()).stream()
                .map(mail -> new Told(
                        mail.id(),
                        mail.template(),
                        mail.recipientId(),
                        mail.recipientName(),
                        mail.subject(),
                        mail.textBody(),
                        mail.state(),
                        mail.queuedAt(),
                        mail.sentAt()))
                .toList();
    }

    private OutboundMail row(CaseId caseId, String once, Mail mail, RenderedMail words) {
        String id = Ids.next();
        Optional<String> wrong = problem(mail.address());
        Instant now = clock.instant();
        return new OutboundMail(
                id,
                caseId == null ? null : caseId.value(),
                Optional.ofNullable(mail.values().get("number"))
                        .map(TransactionalOutbox::headerValue)
                        .orElse(null),
                once,
                "<" + id + "@" + settings.domain() + ">",
                caseId == null ? null : "<case." + caseId + "@" + settings.domain() + ">",
                mail.template(),
                mail.recipientId(),
                cut(mail.address() == null ? "" : mail.address().strip(), LONGEST_ADDRESS),
                mail.name() == null ? null : cut(mail.name(), LONGEST_NAME),
                words.language().toLanguageTag(),
                words.subject(),
                words.text(),
                words.html(),
                mail.urgent(),
                (wrong.isPresent() ? MailState.REFUSED : MailState.QUEUED).key(),
                0,
                wrong.isPresent() ? null : now,
                null,
                now,
                null,
                wrong.orElse(null),
                0);
    }

    /** A wrong address must not stop a case: the mail is queued as refused, for an administrator to see. */
    private static Optional<String> problem(String address) {
        try {
            MailAddress.parse(address);
            return Optional.empty();
        } catch (AddressException wrong) {
            return Optional.of(wrong.getMessage());
        }
    }

    private void tellLedger(CaseId caseId, OutboundMail row, Object notice) {
        if (caseId == null) {
            return;
        }
        ledger.record(
                caseId,
                Fact.of("notice.queued")
                        .with("mail", row.id())
                        .with("notice", notice)
                        .with("template", row.template())
                        .with("recipientId", row.recipientId())
                        .with("messageId", row.messageId())
                        .with("language", row.language())
                        .with("urgent", row.urgent()));
        if (row.dueAt() == null) {
            ledger.record(caseId, Outcomes.fact(row));
        }
    }

    private void wakeSenderAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sender.hurry();
            }
        });
    }

    /** A key that fits the column; of a long one the digest stands for the rest. */
    static String onceKey(String once) {
        if (once.length() <= LONGEST_KEY) {
            return once;
        }
        String digest = sha256(once);
        return cut(once, LONGEST_KEY - digest.length() - 1) + ":" + digest;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String headerValue(Object number) {
        String text = String.valueOf(number);
        return text.matches("[A-Za-z0-9-]{1,40}") ? text : null;
    }

    /** At most so many UTF-16 units, never half a character. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
