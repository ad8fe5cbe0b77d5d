package bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.answerable.configurationitem.FindImpact;
import org.answerable.configurationitem.FindImpact.Direction;
import org.answerable.configurationitem.Impact;
import org.answerable.configurationitem.ImportItemFile;
import org.answerable.configurationitem.ImportItemFile.Order;
import org.answerable.configurationitem.ImportItemFile.Report;
import org.answerable.configurationitem.ItemImportDesk;
import org.answerable.configurationitem.ItemImportDesk.Sort;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.session.SqlSessionFactory;

/** The impact of configuration items in a large register, which is taken over by the import that everybody uses. */
final class Impacts {

    private static final int RELATIONS_EACH = 4;
    private static final int DRAWINGS = 200;
    /** One item in so many carries far more than its share, as a core switch does. */
    private static final int HUB = 500;

    private final Ours ours;
    private final Random random = new Random(44);

    Impacts(Ours ours) {
        this.ours = ours;
    }

    void measure(int items) throws IOException {
        take(Sort.ITEMS, file(items, this::writeItems));
        take(Sort.RELATIONS, file(items, this::writeRelations));
        drawings(items);
    }

    private void drawings(int items) {
        AtomicInteger questions = new AtomicInteger();
        ours.bean(SqlSessionFactory.class).getConfiguration().addInterceptor(new Questions(questions));
        FindImpact finding = ours.bean(FindImpact.class);
        List<Double> times = new ArrayList<>();
        int most = 0;
        int nodes = 0;
        for (int drawing = 0; drawing < DRAWINGS; drawing++) {
            int item = drawing % 4 == 0 ? random.nextInt(Math.max(1, items / HUB)) * HUB : random.nextInt(items);
            questions.set(0);
            long begin = System.nanoTime();
            Impact impact = finding.of("B-" + item, Direction.BOTH, FindImpact.MOST_LEVELS);
            times.add((System.nanoTime() - begin) / 1e6);
            most = Math.max(most, questions.get());
            nodes = Math.max(nodes, impact.nodes().size());
        }
        System.out.printf(
                Locale.ROOT,
                "  impact, %d drawings: median %.1f ms, slowest %.1f ms; at most %d questions (aim: 5), at most %d items drawn%n",
                DRAWINGS,
                Bench.median(times),
                times.stream().max(Comparator.naturalOrder()).orElseThrow(),
                most,
                nodes);
    }

    private interface Rows {

        void write(int items, BufferedWriter to) throws IOException;
    }

    private static Path file(int items, Rows rows) throws IOException {
        Path file = Files.createTempFile("bench", ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            rows.write(items, out);
        }
        return file;
    }

    private void writeItems(int items, BufferedWriter out) throws IOException {
        out.write("code,name,type,department,service,state,attribute.serial,attribute.memory-gb\n");
        for (int item = 0; item < items; item++) {
            out.write("B-%d,Bench item %d,server,repair,Service %d,in-use,S%d,64%n"
                    .formatted(item, item, item % 40, item));
        }
    }

    /** Each rests on earlier ones, most of them near, some of them hubs. */
    private void writeRelations(int items, BufferedWriter out) throws IOException {
        out.write("source,kind,target\n");
        for (int item = 1; item < items; item++) {
            List<Integer> bases = new ArrayList<>();
            for (int wanted = 0; wanted < RELATIONS_EACH; wanted++) {
                int base = wanted == 0 ? random.nextInt(item / HUB + 1) * HUB : random.nextInt(item);
                if (base < item && !bases.contains(base)) {
                    bases.add(base);
                    out.write("B-%d,%s,B-%d%n".formatted(item, wanted % 2 == 0 ? "depends-on" : "runs-on", base));
                }
            }
        }
    }

    private void take(Sort sort, Path file) throws IOException {
        long begin = System.nanoTime();
        try {
            Report report = Acting.as(Actor.SYSTEM, "import", () -> run(sort, file));
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "  import of %,d %s: %.1f s, %,.0f rows/s; %d refused%n",
                    report.rows(),
                    sort.name().toLowerCase(Locale.ROOT),
                    seconds,
                    report.rows() / seconds,
                    report.refused());
        } finally {
            Files.delete(file);
        }
    }

    private Report run(Sort sort, Path file) {
        try {
            return new ImportItemFile(ours.bean(ItemImportDesk.class))
                    .run(new Order(sort, file, "bench.csv", "bench", false), (row, errors) -> {}, done -> {});
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** Counts what is asked of the database. */
    @Intercepts(
            @Signature(
                    type = Executor.class,
                    method = "query",
                    args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
    record Questions(AtomicInteger count) implements Interceptor {

        @Override
        public Object intercept(Invocation invocation) throws Throwable {
            count.incrementAndGet();
            return invocation.proceed();
        }
    }
}
