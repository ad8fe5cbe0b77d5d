package org.answerable.inbound.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFiles;
import org.answerable.inbound.model.InboundMail;
import org.answerable.inbound.model.ReadMail;
import org.answerable.inbound.model.Sorted;
import org.answerable.inbound.persistence.InboundMailMapper;
import org.answerable.inbound.reading.MailReader;
import org.answerable.ledger.Ledger;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.platform.NotFoundException;
import org.answerable.testing.RawMail;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;

@ServerTest
class ReceiveMailIT {

    @Autowired
    ReceiveMail receiving;

    @Autowired
    MailReader reader;

    @Autowired
    InboundMeasures measures;

    @Autowired
    Originals originals;

    @Autowired
    InboundMailMapper mails;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Ledger ledger;

    @Autowired
    AdjustableClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private final String sender = "ann-" + Ids.next() + "@example.net";

    @Test
    void theSameMailTwiceIsOneWhateverServersAddedOnTheWay() {
        RawMail mail = RawMail.between(sender, "taxi@example.org").header("Message-ID", "<" + sender + ">");
        byte[] content = mail.subject("x").text("The driver did not come.").bytes();
        Taken first = receive(content);
        byte[] otherWay = RawMail.between("Postmaster <p@example.net>", "x")
                .rawLine("Received: from elsewhere")
                .bytes();

        assertThat(receive(content)).isEqualTo(new Taken(first.id(), true, null));
        byte[] withTrace =
                join("Received: from elsewhere by mx.example.org\r\nDelivered-To: taxi@example.org\r\n", content);
        assertThat(receive(withTrace).again()).isTrue();
        assertThat(receive(otherWay).again()).isFalse();
    }

    @Test
    void anotherMailUnderABorrowedMessageIdIsNotLost() {
        RawMail mail = RawMail.between(sender, "taxi@example.org").header("Message-ID", "<" + sender + ">");
        RawMail other = RawMail.between(sender, "taxi@example.org").header("Message-ID", "<" + sender + ">");

        assertThat(receive(mail.subject("x").text("One").bytes()).again()).isFalse();
        assertThat(receive(other.subject("x").text("Two").bytes()).again()).isFalse();
    }

    @Test
    void aMailThatSeveralTakeAtOnceBecomesOneCase() throws Exception {
        byte[] content = mail("At once");
        ReceiveMail otherNode = node(sorting());
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Callable<Taken>> attempts = Stream.of(receiving, otherNode, receiving, otherNode)
                .<Callable<Taken>>map(node -> () -> node.receive(arrived(content)))
                .toList();
        try {
            int cases = 0;
            for (Future<Taken> taken : nodes.invokeAll(attempts)) {
                cases += taken.get().again() ? 0 : 1;
            }
            assertThat(cases).isEqualTo(1);
        } finally {
            nodes.shutdown();
        }
    }

    @Test
    void aProgramGoneWildOpensNoMoreCasesThanOneSenderMay() {
        for (int i = 0; i < 20; i++) {
            assertThat(receive(mail("Loop " + i)).where().reason()).isEqualTo("opened");
        }
        assertThat(receive(mail("Loop 20")).where()).isEqualTo(Sorted.waits("flood"));

        clock.advance(Duration.ofMinutes(61));
        assertThat(receive(mail("An hour later")).where().reason()).isEqualTo("opened");
    }

    @Test
    void aCaseCountsAsReceivedWhenTheServerTookTheMailAndNeverLater() {
        Instant lastNight = clock.instant().minus(Duration.ofHours(9));
        CaseId late = receiving
                .receive(new Arrived("test", null, mail("Night"), lastNight))
                .where()
                .caseId();
        Instant wrong = clock.instant().plus(Duration.ofHours(9));
        CaseId ahead = receiving
                .receive(new Arrived("test", null, mail("Wrong clock"), wrong))
                .where()
                .caseId();

        assertThat(caseFiles.get(late).receivedAt()).isEqualTo(lastNight);
        assertThat(caseFiles.get(ahead).receivedAt()).isBeforeOrEqualTo(clock.instant());
        assertThat(ledger.entries(late).get(0).channel()).isEqualTo("mail");
        assertThat(ledger.entries(late).stream().flatMap(entry -> entry.facts().stream()))
                .extracting(Ledger.RecordedFact::type)
                .contains("casefile.opened", "inbound.received");
    }

    @Test
    void aMailThatMakesTroubleIsSetAsideAsItCameAndNothingOfItIsLeftBehind() throws IOException {
        byte[] content = mail("Trouble");
        CaseId[] begun = new CaseId[1];
        SortMail failing = new Failing() {
            @Override
            Sorted sort(ReadMail mail, InboundMail row) {
                begun[0] = sorting().sort(mail, row).caseId();
                throw new IllegalStateException("something is broken");
            }
        };

        Taken taken = node(failing).receive(arrived(content));

        assertThat(taken.where()).isEqualTo(Sorted.waits("failure"));
        assertThatThrownBy(() -> caseFiles.get(begun[0])).isInstanceOf(NotFoundException.class);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        originals.copy(mails.selectById(taken.id()).orElseThrow(), kept);
        assertThat(kept.toByteArray()).isEqualTo(content);
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsTaken() {
        byte[] content = mail("Away");
        SortMail away = new Failing() {
            @Override
            Sorted sort(ReadMail mail, InboundMail row) {
                throw new CannotCreateTransactionException("no connection");
            }
        };

        assertThatThrownBy(() -> node(away).receive(arrived(content)))
                .isInstanceOf(CannotCreateTransactionException.class);
        assertThat(receive(content).where().reason()).isEqualTo("opened");
    }

    @Test
    void originalsAreForgottenInTimeButNotWhileSomebodyMustLook() {
        String filed = receive(mail("Filed")).id();
        String waiting = receive(
                        RawMail.between(sender, "info@example.org").text("x").bytes())
                .id();
        clock.advance(Duration.ofDays(91));

        while (originals.forgetOutlived() > 0) {
            // All that other tests left.
        }

        assertThat(mails.selectById(filed).orElseThrow().hasOriginal()).isFalse();
        assertThat(mails.selectById(waiting).orElseThrow().hasOriginal()).isTrue();
    }

    @Autowired
    SortMail theSorting;

    private SortMail sorting() {
        return theSorting;
    }

    private ReceiveMail node(SortMail sorting) {
        return new ReceiveMail(reader, sorting, mails, originals, ledger, clock, measures, transactions);
    }

    private Taken receive(byte[] content) {
        return receiving.receive(arrived(content));
    }

    private Arrived arrived(byte[] content) {
        return new Arrived("test", null, content, clock.instant());
    }

    private byte[] mail(String subject) {
        return RawMail.between(sender, "taxi@example.org")
                .subject(subject)
                .text("The driver did not come.")
                .bytes();
    }

    private static byte[] join(String before, byte[] content) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(before.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        both.writeBytes(content);
        return both.toByteArray();
    }

    private static class Failing extends SortMail {
        Failing() {
            super(null, null, null, null, null, null, null, null, Clock.systemUTC(), "");
        }

        @Override
        String profile(ReadMail mail, Arrived arrived) {
            return "ride-hailing";
        }
    }
}
