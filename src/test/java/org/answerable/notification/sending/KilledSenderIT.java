package org.answerable.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.answerable.testing.OwnServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server in a process of its own is killed with -9 while its mail server has taken a mail and has not said so yet. */
@Tag("h2-only")
class KilledSenderIT {

    private static final int COMPLAINTS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private final CountDownLatch taken = new CountDownLatch(1);
    private final CountDownLatch killed = new CountDownLatch(1);
    private final AtomicBoolean holding = new AtomicBoolean();
    private SmtpScript mailServer;
    private OwnServer server;

    @BeforeEach
    void aServerOfItsOwn() throws IOException {
        mailServer = new SmtpScript(this::answer);
        server = new OwnServer(folder);
        server.set("SPRING_MAIL_HOST", "127.0.0.1");
        server.set("SPRING_MAIL_PORT", String.valueOf(mailServer.port()));
        server.set("ANSWERABLE_MAIL_FROM", "desk@example.org");
        server.set("ANSWERABLE_OUTBOX_LEASE", "3s");
    }

    @AfterEach
    void stopped() throws InterruptedException {
        killed.countDown();
        server.close();
        mailServer.close();
    }

    @Test
    void everyMailComesAndOnlyTheOneInFlightComesTwiceUnderItsOwnMessageId() throws Exception {
        server.start();
        holding.set(true);
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < COMPLAINTS; i++) {
            numbers.add(server.call("POST", "/api/v1/complaints", complaint(i), "wang.fang")
                    .path("number")
                    .asText());
        }
        assertThat(taken.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("a mail is in flight")
                .isTrue();
        assertThat(mailServer.messageIds()).hasSize(1);

        server.kill();
        holding.set(false);
        killed.countDown();
        server.start();

        for (String number : numbers) {
            assertThat(server.call("GET", "/api/v1/cases/" + number, null, "wang.fang")
                            .path("number")
                            .asText())
                    .as("what was confirmed is kept")
                    .isEqualTo(number);
        }
        String inFlight = mailServer.messageIds().get(0);
        assertThat(settled()).as("mails that came").hasSize(COMPLAINTS + 1);
        assertThat(new HashSet<>(mailServer.messageIds())).hasSize(COMPLAINTS);
        assertThat(mailServer.messageIds()).filteredOn(inFlight::equals).hasSize(2);
    }

    /** Takes the first content, and says nothing about it until the sender is dead. */
    private String answer(String line) {
        if (line.equals("DATA-END") && holding.get()) {
            taken.countDown();
            await(killed);
        }
        return null;
    }

    /** What has come, once it is as many as there have to be or patience ends. */
    private List<String> settled() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (mailServer.messageIds().size() <= COMPLAINTS && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return mailServer.messageIds();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static String complaint(int number) {
        return """
                {"profile": "ride-hailing", "channel": "web", "category": "late-or-no-show", "subject": "No car",
                 "description": "I waited for an hour.",
                 "party": {"name": "Ann %d", "email": "ann%d@example.org", "locale": "en"}}
                """
                .formatted(number, number);
    }
}
