package org.answerable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.answerable.ledger.LedgerExport;
import org.answerable.ledger.LedgerVerification;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TestDatabase;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** After all other tests: the chains of every case they made hold, by our check and by the verifier that trusts nobody. */
@ServerTest
@Order(Integer.MAX_VALUE)
class LedgerOfAllCasesIT {

    @Autowired
    LedgerVerification verification;

    @Autowired
    LedgerExport export;

    @Test
    void theChainsOfAllCasesOfThisRunHold() {
        LedgerVerification.Report report = verification.verifyAll(problem -> System.out.println(problem));

        System.out.printf(
                "Ledger: %d cases, %d entries, %d problems%n", report.cases(), report.entries(), report.problems());
        assertThat(report.sound()).isTrue();
    }

    @Test
    void theVerifierWrittenFromTheFormatsPageAgrees() throws IOException, InterruptedException {
        // The tests of two databases run side by side: each writes a file of its own.
        Path file = Path.of("target", "ledger-export-" + TestDatabase.vendor() + ".jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            export.writeAll(out);
        }

        Process verifier = new ProcessBuilder("python3", "bin/verify-ledger.py", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verifier.waitFor()).as(said).isZero();
    }
}
