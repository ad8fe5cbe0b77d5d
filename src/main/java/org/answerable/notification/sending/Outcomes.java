package org.answerable.notification.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.answerable.ledger.Fact;
import org.answerable.notification.model.MailState;
import org.answerable.notification.model.OutboundMail;
import org.answerable.notification.persistence.OutboundMailMapper;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Stores what became of an attempt, and tells the ledger. */
final class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
    private static final int TRIES = 30;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** The code of an SMTP answer with its enhanced status; the rest of the line often repeats the address. */
    private static final Pattern CODE = Pattern.compile("^\\d{3}(?:[ -]\\d\\.\\d{1,3}\\.\\d{1,3})?");

    private final OutboundMailMapper mails;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final OutboxSettings settings;
    private final MailCases cases;

    Outcomes(
            OutboundMailMapper mails,
            TransactionOperations transaction,
            Clock clock,
            OutboxSettings settings,
            MailCases cases) {
        this.mails = mails;
        this.transaction = transaction;
        this.clock = clock;
        this.settings = settings;
        this.cases = cases;
    }

    /**
     * Stores the outcome in a transaction of its own. While the database does not answer it tries again for half a minute, because a
     * mail that was accepted but not marked would go out a second time.
     */
    OutboundMail store(OutboundMail mail, Answer answer) {
        OutboundMail after = after(mail, answer);
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(
                        status -> Acting.as(Actor.SYSTEM, "mail", () -> storeNow(after, answer)));
                return after;
            } catch (DataAccessException | TransactionException failure) {
                if (attempt == TRIES || !pause()) {
                    throw failure;
                }
                LOG.warn("The outcome of mail {} could not be stored, trying again: {}", mail.id(), failure.toString());
            }
        }
    }

    private OutboundMail after(OutboundMail mail, Answer answer) {
        Instant now = clock.instant();
        if (answer instanceof Answer.Accepted) {
            return mail.sent(now, answer.words());
        }
        if (answer instanceof Answer.Refused) {
            return mail.refused(answer.words());
        }
        if (answer instanceof Answer.Unreachable) {
            return mail.untried(now.plus(settings.unreachableRetry()), answer.words());
        }
        if (mail.attempts() >= settings.attempts()) {
            return mail.givenUp(answer.words());
        }
        return mail.postponed(now.plus(settings.retryAfter().get(mail.attempts() - 1)), answer.words());
    }

    private void storeNow(OutboundMail after, Answer answer) {
        if (mails.update(after) != 1) {
            LOG.warn(
                    "Mail {} was taken by another sender after its lease ended; its outcome here: {}",
                    after.id(),
                    answer);
            return;
        }
        if (!after.state().equals(MailState.QUEUED.key())) {
            cases.record(after, fact(after));
        }
    }

    /** The fact of a final state; the address is never in it. */
    static Fact fact(OutboundMail mail) {
        return fact("notice." + mail.state(), mail);
    }

    /** A fact about the mail, of the given type. */
    static Fact fact(String type, OutboundMail mail) {
        Fact fact = Fact.of(type)
                .with("mail", mail.id())
                .with("template", mail.template())
                .with("recipientId", mail.recipientId())
                .with("messageId", mail.messageId())
                .with("attempts", mail.attempts());
        Matcher code = CODE.matcher(mail.serverAnswer() == null ? "" : mail.serverAnswer());
        return code.find() ? fact.with("answer", code.group()) : fact;
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
