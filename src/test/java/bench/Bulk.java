package bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Fills the database with copies of one closed case: its rows in all our tables with ids of their own, a number of the year 2001, times
 * spread over the past, its words, and its ledger as a chain that verifies. Personal values in the copies' ledgers are those of an
 * erased person: their key exists nowhere. The engine's history is not copied, since its time to live clears it.
 */
final class Bulk {

    private static final Set<String> LEFT_OUT = Set.of("outbound_mail", "complaint_intake_key", "mailbox_message");
    private static final int BATCH = 500;
    private static final int ID = 36;
    private static final Duration APART = Duration.ofMinutes(5);

    private final JdbcTemplate database;
    private final Map<String, List<Map<String, Object>>> template = new LinkedHashMap<>();
    private final Map<Object, Pieces> pieces = new IdentityHashMap<>();
    private final Set<String> ids = new HashSet<>();

    Bulk(DataSource source, CaseId closed) throws SQLException {
        database = new JdbcTemplate(source);
        for (String table : tablesOfCases(source)) {
            keep(table, table.equals("case_file") ? "id" : "case_id", List.of(closed.value()));
        }
        for (String table : List.of("deadline_segment", "deadline_rung")) {
            keep(
                    table,
                    "deadline_id",
                    template.getOrDefault("deadline", List.of()).stream()
                            .map(row -> row.get("id"))
                            .toList());
        }
        template.values().forEach(rows -> rows.forEach(row -> row.values().forEach(this::collect)));
    }

    String describe() {
        int bytes = template.getOrDefault("ledger_entry", List.of()).stream()
                .mapToInt(row -> ((byte[]) row.get("body")).length)
                .sum();
        return String.format(
                Locale.ROOT,
                "%d rows, of them %d words and %d ledger entries of %d bytes",
                template.values().stream().mapToInt(List::size).sum(),
                template.getOrDefault("case_token", List.of()).size(),
                template.getOrDefault("ledger_entry", List.of()).size(),
                bytes);
    }

    /** Commits after each batch, on the connection given; it must not commit by itself. */
    void load(int cases, Connection connection) throws SQLException {
        JdbcTemplate loader = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        long begin = System.nanoTime();
        for (int from = 0; from < cases; from += BATCH) {
            insert(from, Math.min(cases, from + BATCH), loader);
            connection.commit();
            if ((from / BATCH) % 40 == 0) {
                System.out.printf(
                        Locale.ROOT,
                        "  %,d of %,d cases loaded, %.0f s%n",
                        from,
                        cases,
                        (System.nanoTime() - begin) / 1e9);
            }
        }
    }

    private void insert(int from, int to, JdbcTemplate loader) {
        Map<String, List<Object[]>> rows = new LinkedHashMap<>();
        template.keySet().forEach(table -> rows.put(table, new ArrayList<>()));
        for (int i = from; i < to; i++) {
            Copy copy = new Copy(i);
            template.forEach((table, originals) ->
                    originals.forEach(original -> rows.get(table).add(copy.of(original))));
        }
        rows.forEach((table, values) -> {
            if (!values.isEmpty()) {
                Collection<String> columns = template.get(table).get(0).keySet();
                loader.batchUpdate(
                        "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                                + "?, ".repeat(columns.size() - 1) + "?)",
                        values);
            }
        });
    }

    private static List<String> tablesOfCases(DataSource source) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Connection connection = source.getConnection();
                ResultSet columns = connection
                        .getMetaData()
                        .getColumns(connection.getCatalog(), connection.getSchema(), null, null)) {
            while (columns.next()) {
                if (columns.getString("COLUMN_NAME").equalsIgnoreCase("case_id")) {
                    tables.add(columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        tables.removeAll(LEFT_OUT);
        List<String> ordered = new ArrayList<>(List.of("case_file"));
        // Entries before heads, which repeat the last hash: that is also the order of their names.
        ordered.addAll(tables);
        return ordered;
    }

    private void keep(String table, String column, List<Object> keys) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object key : keys) {
            String order = table.equals("ledger_entry") ? " order by sequence" : "";
            database.queryForList("select * from " + table + " where " + column + " = ?" + order, key)
                    .forEach(row -> {
                        Map<String, Object> lower = new LinkedHashMap<>();
                        row.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), plain(value)));
                        rows.add(lower);
                    });
        }
        if (!rows.isEmpty()) {
            template.put(table, rows);
        }
    }

    /** H2 gives long texts as locators that die with their connection. */
    private static Object plain(Object value) {
        try {
            if (value instanceof java.sql.Clob clob) {
                return clob.getSubString(1, (int) clob.length());
            }
            return value instanceof java.sql.Blob blob ? blob.getBytes(1, (int) blob.length()) : value;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void collect(Object value) {
        if (value instanceof byte[] || value instanceof String) {
            Pieces cut = new Pieces(text(value));
            pieces.put(value, cut);
            cut.names().stream().filter(name -> name.length() == ID).forEach(ids::add);
        }
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : (String) value;
    }

    /** One copy: the same ids are replaced by the same new ones in all its rows. */
    private final class Copy {

        private final Map<String, String> fresh = new HashMap<>();
        private final String number;
        private final Duration earlier;
        private final Map<String, String> hashes = new HashMap<>();
        private String newest;

        Copy(int i) {
            number = String.format(Locale.ROOT, "CP-2001-%07d", i);
            earlier = APART.multipliedBy(i + 1L);
            ids.forEach(id -> fresh.put(id, Ids.next()));
        }

        Object[] of(Map<String, Object> original) {
            Map<String, Object> row = new LinkedHashMap<>();
            original.forEach((column, value) -> row.put(column, of(value)));
            if (row.get("body") instanceof byte[] body && row.containsKey("hash")) {
                newest = hash(body);
                hashes.put((String) original.get("hash"), newest);
                row.put("hash", newest);
            } else if (row.containsKey("hash")) {
                row.put("hash", newest);
            }
            return row.values().toArray();
        }

        private Object of(Object value) {
            if (value instanceof String) {
                return pieces.get(value).with(this::other);
            }
            if (value instanceof byte[]) {
                return pieces.get(value).with(this::other).getBytes(StandardCharsets.UTF_8);
            }
            if (value instanceof Timestamp time) {
                return Timestamp.from(time.toInstant().minus(earlier));
            }
            return value instanceof LocalDateTime time ? time.minus(earlier) : value;
        }

        /** The copy's own in place of an id, the number, or the hash of an entry before. */
        private String other(String name) {
            if (name.startsWith("CP-")) {
                return number;
            }
            if (name.startsWith("cp-")) {
                return number.toLowerCase(Locale.ROOT);
            }
            return name.length() == ID ? fresh.getOrDefault(name, name) : hashes.getOrDefault(name, name);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
