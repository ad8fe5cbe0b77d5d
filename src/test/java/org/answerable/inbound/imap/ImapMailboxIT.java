package org.answerable.inbound.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.answerable.casefile.CaseFiles;
import org.answerable.inbound.model.Sorted;
import org.answerable.inbound.usecase.Arrived;
import org.answerable.inbound.usecase.InboundSettings;
import org.answerable.inbound.usecase.InboundSettings.Mailbox;
import org.answerable.inbound.usecase.ReceiveMail;
import org.answerable.inbound.usecase.Taken;
import org.answerable.inbound.usecase.TakesMail;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.Ids;
import org.answerable.testing.RawMail;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** Mail fetched from a real IMAP server. */
@ServerTest
class ImapMailboxIT {

    @RegisterExtension
    final GreenMailExtension server = new GreenMailExtension(
                    new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()})
            .withConfiguration(GreenMailConfiguration.aConfig().withUser("taxi@example.org", "taxi", "secret"));

    @Autowired
    ReceiveMail receiving;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    AdjustableClock clock;

    private final String sender = "ann-" + Ids.next() + "@example.net";
    private final List<Taken> taken = new ArrayList<>();
    private Mailbox mailbox;

    @BeforeEach
    void theMailboxIsThatOfTheServer() {
        mailbox = new Mailbox(
                "localhost",
                server.getImap().getPort(),
                "none",
                "taxi",
                "secret",
                "INBOX",
                "Answerable",
                "Answerable-too-large",
                null);
    }

    @Test
    void everyMailIsTakenAndMovedAway() throws Exception {
        arrives(mail("One"));
        arrives(mail("Two"));

        assertThat(takeAll(this::take)).isEqualTo(2);

        assertThat(taken).extracting(one -> one.where().reason()).containsExactly("opened", "opened");
        assertThat(caseFiles.get(taken.get(0).where().caseId()).subject()).isEqualTo("One");
        assertThat(count("INBOX")).isZero();
        assertThat(count("Answerable")).isEqualTo(2);
        assertThat(takeAll(this::take)).isZero();
    }

    @Test
    void aMailThatCouldNotBeTakenStaysUntilItCan() throws Exception {
        arrives(mail("Stays"));
        TakesMail away = taking(arrived -> {
            throw new IllegalStateException("the database is away");
        });

        assertThatThrownBy(() -> takeAll(away)).isInstanceOf(IllegalStateException.class);
        assertThat(count("INBOX")).isEqualTo(1);

        takeAll(this::take);
        assertThat(taken).singleElement().returns(false, Taken::again);
        assertThat(count("INBOX")).isZero();
    }

    @Test
    void aMailThatWasTakenJustBeforeACrashIsOnlyMoved() throws Exception {
        arrives(mail("Crash"));
        TakesMail crashing = taking(arrived -> {
            take(arrived);
            throw new IllegalStateException("killed after the commit");
        });

        assertThatThrownBy(() -> takeAll(crashing)).isInstanceOf(IllegalStateException.class);
        takeAll(this::take);

        assertThat(taken).extracting(Taken::again).containsExactly(false, true);
        assertThat(count("INBOX")).isZero();
    }

    @Test
    void whatAnotherNodeHasMovedMeanwhileIsNotAFault() throws Exception {
        arrives(mail("Mine"));
        arrives(mail("Moved"));
        TakesMail slow = taking(arrived -> {
            if (taken.isEmpty()) {
                emptied();
            }
            return take(arrived);
        });

        takeAll(slow);

        assertThat(taken).allMatch(one -> !one.again());
    }

    @Test
    void aMailThatIsTooLargeIsSetAsideWithItsHeaders() throws Exception {
        arrives(RawMail.between(sender, "taxi@example.org")
                .subject("Huge")
                .text("x".repeat(5000))
                .bytes());

        try (ImapMailbox open = ImapMailbox.connect("test", mailbox, 4000, clock, Duration.ofSeconds(5))) {
            open.takeAll(receiver(this::take));
        }

        assertThat(taken).singleElement().returns(Sorted.waits("too-large"), Taken::where);
        assertThat(count("Answerable-too-large")).isEqualTo(1);
        assertThat(count("INBOX")).isZero();
    }

    @Test
    void aWatchTakesWhatIsThere() throws Exception {
        CompletableFuture<Taken> first = new CompletableFuture<>();
        arrives(mail("Was there"));
        InboundSettings settings = new InboundSettings(
                true, Map.of(), Map.of(), Duration.ofSeconds(1), DataSize.ofMegabytes(1), 20, Duration.ofDays(1), "");
        TakesMail taker = taking(arrived -> {
            Taken one = take(arrived);
            first.complete(one);
            return one;
        });

        try (MailboxWatch watch = new MailboxWatch("test", mailbox, settings, taker, clock)) {
            watch.start();
            assertThat(first.get(60, TimeUnit.SECONDS).where().reason()).isEqualTo("opened");
        }
        assertThat(count("INBOX")).isZero();
    }

    /** With an hour between two looks, what comes one after the other is heard of from the server (IDLE). */
    @Test
    void aWatchIsToldOfWhatArrivesWithoutLooking() throws Exception {
        Semaphore takenNow = new Semaphore(0);
        InboundSettings seldom = new InboundSettings(
                true, Map.of(), Map.of(), Duration.ofHours(1), DataSize.ofMegabytes(1), 20, Duration.ofDays(1), "");
        TakesMail taker = taking(arrived -> {
            Taken one = take(arrived);
            takenNow.release();
            return one;
        });
        arrives(mail("Was there"));

        try (MailboxWatch watch = new MailboxWatch("test", mailbox, seldom, taker, clock)) {
            watch.start();
            assertThat(takenNow.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
            for (int round = 0; round < 3; round++) {
                movedAwayWithin(Duration.ofSeconds(30));
                assertThat(arrivesUntil(takenNow)).as("told in round %d", round).isTrue();
            }
        }
    }

    /** Mails come, a second apart, until one was taken: the first may come while the watch is not listening yet. */
    private boolean arrivesUntil(Semaphore takenNow) throws Exception {
        for (int attempt = 0; attempt < 30; attempt++) {
            arrives(mail("News " + attempt));
            if (takenNow.tryAcquire(1, TimeUnit.SECONDS)) {
                return true;
            }
        }
        return false;
    }

    /** Waits until everything was moved away. */
    private void movedAwayWithin(Duration patience) throws Exception {
        long until = System.nanoTime() + patience.toNanos();
        while (count("INBOX") > 0 && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(count("INBOX")).isZero();
    }

    @Test
    void aWrongPasswordIsToldAndNothingElseHappens() {
        Mailbox wrong =
                new Mailbox("localhost", server.getImap().getPort(), "none", "taxi", "x", "INBOX", "a", "b", null);

        assertThatThrownBy(() -> ImapMailbox.connect("test", wrong, 4000, clock, Duration.ofSeconds(5)))
                .isInstanceOf(MessagingException.class);
    }

    private interface Taking {
        Taken take(Arrived arrived) throws Exception;
    }

    private Taken take(Arrived arrived) {
        Taken one = receiving.receive(arrived);
        taken.add(one);
        return one;
    }

    private TakesMail receiver(Taking taking) {
        return taking(taking);
    }

    private TakesMail taking(Taking taking) {
        return new TakesMail() {
            @Override
            public Taken receive(Arrived arrived) {
                try {
                    return taking.take(arrived);
                } catch (RuntimeException failure) {
                    throw failure;
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            }

            @Override
            public Taken setAsideTooLarge(Arrived headers) {
                Taken one = receiving.setAsideTooLarge(headers);
                taken.add(one);
                return one;
            }
        };
    }

    private int takeAll(Taking taking) throws MessagingException {
        return takeAll(taking(taking));
    }

    private int takeAll(TakesMail taker) throws MessagingException {
        try (ImapMailbox open = ImapMailbox.connect("test", mailbox, 1 << 20, clock, Duration.ofSeconds(5))) {
            return open.takeAll(taker);
        }
    }

    private void arrives(byte[] mail) throws Exception {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
        server.getManagers()
                .getImapHostManager()
                .getInbox(server.getUserManager().getUser("taxi"))
                .store(message);
    }

    /** Somebody else takes everything out of the folder. */
    private void emptied() throws MessagingException {
        inFolder("INBOX", folder -> {
            for (var message : folder.getMessages()) {
                message.setFlag(jakarta.mail.Flags.Flag.DELETED, true);
            }
            return folder.expunge().length;
        });
    }

    private int count(String name) throws MessagingException {
        return inFolder(name, Folder::getMessageCount);
    }

    private interface Asked {
        int of(Folder folder) throws MessagingException;
    }

    private int inFolder(String name, Asked asked) throws MessagingException {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("localhost", server.getImap().getPort(), "taxi", "secret");
            try (Folder folder = store.getFolder(name)) {
                folder.open(Folder.READ_WRITE);
                return asked.of(folder);
            }
        }
    }

    private byte[] mail(String subject) {
        return RawMail.between(sender, "taxi@example.org")
                .subject(subject)
                .text("The driver did not come.")
                .bytes();
    }
}
