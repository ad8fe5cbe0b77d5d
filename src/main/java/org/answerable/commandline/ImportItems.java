package org.answerable.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.answerable.configurationitem.ImportItemFile;
import org.answerable.configurationitem.ImportItemFile.Order;
import org.answerable.configurationitem.ImportItemFile.Report;
import org.answerable.configurationitem.ItemImportDesk;
import org.answerable.configurationitem.ItemImportDesk.Sort;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.StartFailure;
import org.answerable.transfer.source.FileFormat;
import org.answerable.transfer.source.RefusedRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import-items}: takes over configuration items, or the relations between them, from a table. */
@Command(
        name = "import-items",
        mixinStandardHelpOptions = true,
        description =
                "Takes over configuration items or their relations from a table (CSV); see docs/configuration-items.md. Running it"
                        + " again goes on where it ended.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every row is taken, or would be (dry run)",
            "1:done, but rows were refused; they stand in the file of refused rows",
            "2:the file, the reason or the database cannot be used; nothing was done",
            "3:ended early; run it again to go on"
        })
final class ImportItems implements Callable<Integer> {

    private static final int REFUSED_ROWS = 1;
    private static final int UNUSABLE = 2;
    private static final int ENDED_EARLY = 3;
    private static final int TOLD_EVERY = 5_000;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "a table as the export of the page writes it")
    private Path file;

    @Option(names = "--relations", description = "the file holds relations, not items")
    private boolean relations;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "why: an import is a recorded correction")
    private String reason;

    @Option(names = "--dry-run", description = "checks everything and imports nothing")
    private boolean dryRun;

    @Option(
            names = "--refused",
            paramLabel = "FILE",
            description = "where refused rows go with the reason (default: beside the file, with .refused at the end)")
    private Path refused;

    ImportItems(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (!Files.isReadable(file)) {
            System.err.println("answerable: the file " + file + " cannot be read");
            return UNUSABLE;
        }
        return surroundings.beside(
                Map.of("answerable.demonstration-clock", "false"),
                context -> Acting.as(Actor.SYSTEM, "import", () -> run(context.getBean(ItemImportDesk.class))),
                node -> run(new NodeItemDesk(node)));
    }

    private int run(ItemImportDesk desk) {
        try (RefusedRows rows =
                new RefusedRows(refusedFile(), new FileFormat(FileFormat.Kind.CSV, StandardCharsets.UTF_8, ','))) {
            Order order = new Order(
                    relations ? Sort.RELATIONS : Sort.ITEMS,
                    file,
                    file.getFileName().toString(),
                    reason,
                    dryRun);
            Report report = new ImportItemFile(desk)
                    .run(order, (row, errors) -> rows.add(row, sentence(errors)), ImportItems::progress);
            tell(report);
            return report.refused() == 0 ? 0 : REFUSED_ROWS;
        } catch (InvalidInputException unusable) {
            System.err.println("answerable: " + sentence(unusable.errors()));
            return UNUSABLE;
        } catch (IOException | RuntimeException failure) {
            System.err.println("answerable: the import ended early: " + told(failure)
                    + "; what was imported stays, run it again to go on");
            return ENDED_EARLY;
        }
    }

    private static String told(Exception failure) {
        return failure instanceof UncheckedIOException lost ? lost.getCause().getMessage() : StartFailure.root(failure);
    }

    private static void progress(long rows) {
        if (rows % TOLD_EVERY == 0) {
            System.err.printf(Locale.ROOT, "%d rows%n", rows);
        }
    }

    /** Field, rule and limit: the same for programs in every language. */
    private static String sentence(List<FieldError> errors) {
        return errors.stream()
                .map(error -> error.field() + ": " + error.rule()
                        + (error.limit().isEmpty() ? "" : " (" + error.limit() + ")"))
                .collect(Collectors.joining("; "));
    }

    private Path refusedFile() {
        return refused != null ? refused : file.resolveSibling(file.getFileName() + ".refused");
    }

    private void tell(Report report) {
        System.out.printf(
                Locale.ROOT,
                "%s%d rows: %d new, %d changed, %d as they stand, %d taken before, %d refused%n",
                dryRun ? "Dry run, nothing was written. " : "",
                report.rows(),
                report.added(),
                report.changed(),
                report.unchanged(),
                report.taken(),
                report.refused());
        if (report.refused() > 0) {
            System.out.printf("Refused rows with the reasons: %s%n", refusedFile());
        }
    }
}
