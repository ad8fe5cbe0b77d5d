package org.answerable.commandline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code verify-ledger}: checks all chains, and can write them out for a verifier that trusts nobody. */
@Command(
        name = "verify-ledger",
        mixinStandardHelpOptions = true,
        description = "Checks every hash, link and head of the stored ledger. Exit code 1 if something does not hold.")
final class VerifyLedger implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "also writes all chains to the file, in the format of docs/ledger.md")
    private Path file;

    VerifyLedger(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return surroundings.beside(Map.of(), this::here, node -> byNode(new NodeCalls(node)));
    }

    private int here(ConfigurableApplicationContext context) {
        Checks checks = context.getBean(Checks.class);
        int code = checks.verifyLedger(System.out);
        write(checks::exportLedger);
        return code;
    }

    private int byNode(NodeCalls node) {
        int code = node.tell(NodeChecks.VERIFICATION, System.out);
        write(out -> node.copy(NodeChecks.EXPORT, out));
        return code;
    }

    private void write(Export export) {
        if (file == null) {
            return;
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            export.writeTo(out);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    new IOException("the export to " + file + " failed: " + unwritable, unwritable));
        }
    }

    private interface Export {
        void writeTo(OutputStream out) throws IOException;
    }
}
