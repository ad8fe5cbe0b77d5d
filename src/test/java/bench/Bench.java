package bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.answerable.ledger.LedgerVerification;
import org.answerable.platform.CaseId;

/** Answerable beside a bare engine, on the same machine in the same run: docs/bench.md says what each line means. */
public final class Bench {

    /** Up to so many loaded cases, all chains are verified too. */
    private static final int CHECKED = 10_000;

    private final Settings settings;
    private final Database database;
    private final Ours ours;
    private final BareEngine bare;

    private Bench(Settings settings, Database database, Ours ours, BareEngine bare) {
        this.settings = settings;
        this.database = database;
        this.ours = ours;
        this.bare = bare;
    }

    /** See {@link Settings}. MySQL takes part if {@code ANSWERABLE_MYSQL_URL} names a server. */
    public static void main(String[] arguments) throws IOException, SQLException {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Settings settings = Settings.of(arguments);
        System.out.println(settings);
        for (String vendor : vendors(settings)) {
            Database first = Database.fresh(vendor);
            Database second = Database.fresh(vendor);
            try (Ours ours = new Ours(first);
                    BareEngine bare = new BareEngine(second)) {
                new Bench(settings, first, ours, bare).run(vendor);
            } finally {
                first.drop();
                second.drop();
            }
        }
        if (settings.starts() > 0 && settings.items() == 0) {
            System.out.println("\n== Time to healthy");
            Starts.measure(settings.starts());
        }
        System.exit(0);
    }

    private static List<String> vendors(Settings settings) {
        boolean offered = System.getenv("ANSWERABLE_MYSQL_URL") != null;
        if (settings.vendor().equals("mysql") && !offered) {
            throw new IllegalArgumentException("--database mysql: set ANSWERABLE_MYSQL_URL to the URL of a server");
        }
        return Stream.of("h2", "mysql")
                .filter(settings::wants)
                .filter(vendor -> offered || vendor.equals("h2"))
                .toList();
    }

    private void run(String vendor) throws SQLException, IOException {
        if (settings.items() > 0) {
            System.out.printf(
                    Locale.ROOT, "%n== %s: the impact of %,d configuration items%n", vendor, settings.items());
            new Impacts(ours).measure(settings.items());
            return;
        }
        System.out.printf("%n== %s: a complaint's life%n", vendor);
        double empty = lives();
        if (settings.rest() > 0) {
            System.out.printf("%n== %s: REST%n", vendor);
            new Rest(ours.port()).measure(settings.rest());
        }
        if (settings.timers() > 0) {
            System.out.printf("%n== %s: timers due at once%n", vendor);
            new Timers(ours, bare).measure(settings.timers());
        }
        if (settings.cases() > 0) {
            full(vendor, empty);
        }
    }

    private void full(String vendor, double empty) throws SQLException {
        CaseId template = ours.withdrawn();
        Bulk bulk = new Bulk(ours.bean(DataSource.class), template);
        System.out.printf(
                Locale.ROOT,
                "%n== %s: with %,d closed cases more (each: %s)%n",
                vendor,
                settings.cases(),
                bulk.describe());
        try (Connection loader = database.forLoading()) {
            bulk.load(settings.cases(), loader);
        }
        if (settings.cases() <= CHECKED) {
            LedgerVerification.Report report =
                    ours.bean(LedgerVerification.class).verifyAll(System.out::println);
            System.out.printf(
                    "  ledger of all: %d cases, %d entries, %d problems%n",
                    report.cases(), report.entries(), report.problems());
        }
        if (vendor.equals("mysql")) {
            ours.database().execute("analyze table case_file, case_token, case_department, deadline");
        }
        double full = lives();
        System.out.printf(
                Locale.ROOT, "  throughput of that on the empty database: %.2f (aim: at least 0.90)%n", empty / full);
        if (settings.rest() > 0) {
            new Rest(ours.port()).measure(settings.rest());
        }
    }

    /** Interleaved pairs; returns our median seconds for one life. */
    private double lives() {
        CaseId warm = ours.live();
        if (!ours.isOver(warm)) {
            throw new IllegalStateException("The complaint does not end; Ours.live misses a step");
        }
        bare.live();
        ours(settings.lives());
        bare(settings.lives());
        List<Double> ourTimes = new ArrayList<>();
        List<Double> bareTimes = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        ours.ledgerNanos();
        ours.wordNanos();
        double total = 0;
        for (int pair = 0; pair < settings.pairs(); pair++) {
            double our = ours(settings.lives());
            double other = bare(settings.lives());
            total += our;
            ourTimes.add(our / settings.lives());
            bareTimes.add(other / settings.lives());
            ratios.add(our / other);
        }
        System.out.printf(
                Locale.ROOT,
                "  Answerable %.1f ms, bare engine %.1f ms; ratio median %.2f, spread %.2f to %.2f (aim: at most 1.60)%n",
                median(ourTimes) * 1e3,
                median(bareTimes) * 1e3,
                median(ratios),
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow());
        System.out.printf(
                Locale.ROOT,
                "  of that the ledger %.1f %% (aim: at most 20), the words of the search %.1f %%%n",
                ours.ledgerNanos() / total / 1e7,
                ours.wordNanos() / total / 1e7);
        return median(ourTimes);
    }

    private double ours(int lives) {
        long begin = System.nanoTime();
        for (int i = 0; i < lives; i++) {
            ours.live();
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private double bare(int lives) {
        long begin = System.nanoTime();
        for (int i = 0; i < lives; i++) {
            bare.live();
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
