package org.answerable.commandline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.answerable.ledger.LedgerExport;
import org.answerable.ledger.LedgerVerification;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code verify-ledger}: checks all chains, and can write them out for a verifier that trusts nobody. */
@Component
@Command(
        name = "verify-ledger",
        mixinStandardHelpOptions = true,
        description = "Checks every hash, link and head of the stored ledger. Exit code 1 if something does not hold.")
class VerifyLedger implements Callable<Integer> {

    private final LedgerVerification verification;
    private final LedgerExport export;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "also writes all chains to the file, in the format of docs/ledger.md")
    private Path file;

    VerifyLedger(LedgerVerification verification, LedgerExport export) {
        this.verification = verification;
        this.export = export;
    }

    @Override
    public Integer call() throws IOException {
        LedgerVerification.Report report = verification.verifyAll(problem ->
                System.out.printf("case %s, entry %d: %s%n", problem.caseId(), problem.sequence(), problem.text()));
        if (file != null) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                export.writeAll(out);
            }
        }
        System.out.printf("%d cases, %d entries, %d problems%n", report.cases(), report.entries(), report.problems());
        return report.sound() ? 0 : 1;
    }
}
