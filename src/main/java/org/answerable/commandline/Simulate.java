package org.answerable.commandline;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.answerable.platform.StartFailure;
import org.answerable.transfer.SimulateFile;
import org.answerable.transfer.SimulationReport;
import org.answerable.transfer.TransferRefusedException;
import org.answerable.transfer.TransferSettings;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code simulate}: lives a file of cases through again, in virtual time and a database of its own. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description =
                "Lives a file of cases through again in virtual time, each case on the engine; see docs/import.md."
                        + " Works in memory, beside everything else.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:simulated",
            "1:simulated, but for rows that an import would refuse",
            "2:the file or the mapping cannot be used",
            "3:ended early; the message says where"
        })
final class Simulate implements Callable<Integer> {

    private static final int WITHOUT_SOME = 1;
    private static final int UNUSABLE = 2;
    private static final int ENDED_EARLY = 3;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "the cases: a table (CSV) or one JSON object a line")
    private Path file;

    @Option(names = "--mapping", required = true, paramLabel = "MAPPING", description = "how the file is to be read")
    private Path mapping;

    @Option(names = "--json", paramLabel = "FILE", description = "also writes the counts to the file, as JSON")
    private Path json;

    Simulate(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try {
            if (!Files.isReadable(file)) {
                throw new TransferRefusedException("the file " + file + " cannot be read");
            }
            return surroundings.within(TransferSettings.ofSimulation(file, mapping), this::run);
        } catch (TransferRefusedException unusable) {
            System.err.println("answerable: " + unusable.getMessage());
            return UNUSABLE;
        }
    }

    private int run(ConfigurableApplicationContext context) {
        ProgressBar bar = new ProgressBar(System.err, System.console() != null);
        try {
            SimulationReport report = context.getBean(SimulateFile.class).run(file, mapping, bar);
            bar.end();
            tell(report);
            if (json != null) {
                Files.write(json, context.getBean(ObjectMapper.class).writeValueAsBytes(report));
            }
            return report.refused() == 0 ? 0 : WITHOUT_SOME;
        } catch (TransferRefusedException unusable) {
            throw unusable;
        } catch (IOException unwritable) {
            throw new TransferRefusedException("the file " + json + " cannot be written", unwritable);
        } catch (RuntimeException failure) {
            bar.end();
            System.err.println("answerable: the simulation ended early: " + StartFailure.root(failure));
            return ENDED_EARLY;
        }
    }

    private static void tell(SimulationReport report) {
        System.out.printf(
                Locale.ROOT,
                "Deadline %s, limit %s, until %s%n%n%-26s %8s %8s %8s %8s %8s %9s %11s%n",
                report.deadline(),
                report.limit(),
                report.until(),
                "department",
                "cases",
                "in time",
                "late",
                "open",
                "overdue",
                "warnings",
                "escalations");
        report.departments()
                .forEach((id, of) -> System.out.printf(
                        Locale.ROOT,
                        "%-26s %8d %8d %8d %8d %8d %9d %11d%n",
                        id,
                        of.cases(),
                        of.inTime(),
                        of.late(),
                        of.open(),
                        of.overdue(),
                        of.warnings(),
                        of.escalations()));
        System.out.println();
        report.instances()
                .forEach((model, of) -> System.out.printf(
                        Locale.ROOT, "%s: %d instances finished, %d running%n", model, of.finished(), of.running()));
        if (report.refused() > 0) {
            System.out.printf("%d rows are left out; import --dry-run tells why%n", report.refused());
        }
    }
}
