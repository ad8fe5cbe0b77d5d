package org.answerable.commandline;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.answerable.platform.StartFailure;
import org.answerable.transfer.ImportFile;
import org.answerable.transfer.ImportOrder;
import org.answerable.transfer.ImportReport;
import org.answerable.transfer.TransferRefusedException;
import org.answerable.transfer.TransferSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: takes over another system's cases from a file. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Takes over cases of another system from a file; see docs/import.md. Running it again goes on where it ended.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every row is a case now, or would become one (dry run)",
            "1:done, but rows were refused; they stand in the file of refused rows",
            "2:the file, the mapping or the database cannot be used; nothing was done",
            "3:ended early; run it again to go on"
        })
final class Import implements Callable<Integer> {

    private static final int REFUSED_ROWS = 1;
    private static final int UNUSABLE = 2;
    private static final int ENDED_EARLY = 3;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "the cases: a table (CSV) or one JSON object a line")
    private Path file;

    @Option(names = "--mapping", required = true, paramLabel = "MAPPING", description = "how the file is to be read")
    private Path mapping;

    @Option(names = "--dry-run", description = "checks everything and imports nothing")
    private boolean dryRun;

    @Option(
            names = "--refused",
            paramLabel = "FILE",
            description = "where refused rows go with the reason (default: beside the file, with .refused at the end)")
    private Path refused;

    Import(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try {
            if (!Files.isReadable(file)) {
                throw new TransferRefusedException("the file " + file + " cannot be read");
            }
            return surroundings.beside(
                    TransferSettings.ofImport(mapping),
                    context -> run(context.getBean(ImportFile.class)),
                    node -> run(new ImportFile(new NodeDesk(node))));
        } catch (TransferRefusedException unusable) {
            System.err.println("answerable: " + unusable.getMessage());
            return UNUSABLE;
        }
    }

    private int run(ImportFile importing) {
        ProgressBar bar = new ProgressBar(System.err, System.console() != null);
        try {
            ImportReport report = importing.run(new ImportOrder(file, mapping, dryRun, refusedFile()), bar);
            bar.end();
            tell(report);
            return report.refused() == 0 ? 0 : REFUSED_ROWS;
        } catch (TransferRefusedException unusable) {
            throw unusable;
        } catch (RuntimeException failure) {
            bar.end();
            System.err.println("answerable: the import ended early: " + reason(failure)
                    + "; what was imported stays, run it again to go on");
            return ENDED_EARLY;
        }
    }

    private static String reason(RuntimeException failure) {
        return failure instanceof UncheckedIOException lost ? lost.getCause().getMessage() : StartFailure.root(failure);
    }

    private Path refusedFile() {
        return refused != null ? refused : file.resolveSibling(file.getFileName() + ".refused");
    }

    private void tell(ImportReport report) {
        System.out.printf(
                Locale.ROOT,
                "%s%d rows: %d closed and %d open cases%s, %d imported before, %d refused%n",
                dryRun ? "Dry run, nothing was written. " : "",
                report.rows(),
                report.closed(),
                report.open(),
                dryRun ? " would be imported" : " imported",
                report.known(),
                report.refused());
        double seconds = Math.max(0.001, report.took().toMillis() / 1000.0);
        System.out.printf(Locale.ROOT, "%.1f s, %.0f rows/s%n", seconds, report.rows() / seconds);
        if (report.told() > 0) {
            System.out.printf("%d heads of department get a summary by mail%n", report.told());
        }
        if (report.refused() > 0) {
            System.out.printf("Refused rows with the reasons: %s%n", refusedFile());
        }
    }
}
