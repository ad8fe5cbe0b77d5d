package org.answerable.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class SentMailsIT {

    @Autowired
    SentMails sent;

    @Autowired
    CaseAddresses addresses;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxHistory history;

    @Autowired
    OutboxAdministration administration;

    @Autowired
    Mails mails;

    @Autowired
    Ledger ledger;

    @Autowired
    PlatformTransactionManager transactions;

    private final CaseId caseId = CaseId.next();

    @Test
    void aMailIsFoundByItsMessageIdItsThreadAndItsOwnBounceAddress() {
        String id = queue();
        Mails.Received mail = mails.of(caseId).get(0);

        assertThat(sent.byMessageId(mail.header("Message-ID"))).hasValueSatisfying(found -> assertThat(found)
                .isEqualTo(new SentMails.Sent(id, caseId, "party-1", "ann@example.org")));
        assertThat(sent.byMessageId("<" + id + "@elsewhere.example>")).isEmpty();
        assertThat(sent.byMessageId("nonsense")).isEmpty();
        assertThat(sent.caseOfThread(mail.header("References"))).contains(caseId);
        assertThat(sent.byBounceAddress(addresses.ofMail(id).orElseThrow()))
                .map(SentMails.Sent::id)
                .contains(id);
        assertThat(mail.header("Reply-To")).contains(addresses.of(caseId).orElseThrow());
    }

    @Test
    void aMailThatCameBackIsTakenDownOnceAndCanBeSentAgain() {
        String id = queue();
        assertThat(returned(id)).as("it has not left yet").isFalse();
        mails.deliver();

        assertThat(returned(id)).isTrue();
        assertThat(returned(id)).isFalse();
        assertThat(history.of(caseId).get(0).state()).isEqualTo("bounced");
        assertThat(history.of(caseId).get(0).sentAt()).isBeforeOrEqualTo(Instant.MAX);
        assertThat(ledger.entries(caseId).stream().flatMap(entry -> entry.facts().stream()))
                .extracting(Ledger.RecordedFact::type)
                .containsExactly("notice.queued", "notice.sent", "notice.bounced");

        administration.retry(id);
        mails.deliver();
        assertThat(history.of(caseId).get(0).state()).isEqualTo("sent");
    }

    private boolean returned(String id) {
        return sent.returned(id, "550 5.1.1 no such user");
    }

    private String queue() {
        Mail mail = new Mail(
                Ids.next(),
                "test-mail",
                "ann@example.org",
                "Ann",
                "party-1",
                Locale.ENGLISH,
                ZoneId.of("UTC"),
                false,
                Map.of("at", Instant.EPOCH, "by", "Ann", "number", "CP-2026-000001"));
        return new TransactionTemplate(transactions).execute(status -> outbox.queue(caseId, mail));
    }
}
