package org.answerable.testing;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A listing of our tables that reads the same on every database: names in lower case, types by family. */
public final class SchemaListing {

    private static final int LONGEST_VARCHAR = 65_535;

    private SchemaListing() {}

    /** Tables, columns, primary keys, foreign keys and indexes, sorted; the engine's and Flyway's tables are left out. */
    public static String of(Connection connection) throws SQLException {
        StringBuilder listing = new StringBuilder();
        for (Map.Entry<String, String> table : tables(connection).entrySet()) {
            listing.append("table ").append(table.getKey()).append('\n');
            columns(connection, table.getValue())
                    .forEach(line -> listing.append("  ").append(line).append('\n'));
            indexes(connection, table.getValue())
                    .forEach(line -> listing.append("  ").append(line).append('\n'));
            references(connection, table.getValue())
                    .forEach(line -> listing.append("  ").append(line).append('\n'));
        }
        return listing.toString();
    }

    private static SortedMap<String, String> tables(Connection connection) throws SQLException {
        SortedMap<String, String> tables = new TreeMap<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                String lower = name.toLowerCase(Locale.ROOT);
                if (!lower.startsWith("act_") && !lower.startsWith("flyway_")) {
                    tables.put(lower, name);
                }
            }
        }
        return tables;
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        SortedMap<Integer, String> lines = new TreeMap<>();
        try (ResultSet column =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (column.next()) {
                lines.put(
                        column.getInt("ORDINAL_POSITION"),
                        "column " + column.getString("COLUMN_NAME").toLowerCase(Locale.ROOT) + " "
                                + type(column.getInt("DATA_TYPE"), column.getInt("COLUMN_SIZE"))
                                + (column.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls ? " not null" : ""));
            }
        }
        return List.copyOf(lines.values());
    }

    private static String type(int jdbc, int size) {
        return switch (jdbc) {
            // H2 tells a mediumtext as a varchar of a thousand million characters.
            case Types.VARCHAR, Types.CHAR, Types.NVARCHAR ->
                size > LONGEST_VARCHAR ? "long text" : "text(" + size + ")";
            case Types.CLOB, Types.LONGVARCHAR, Types.LONGNVARCHAR -> "long text";
            case Types.BLOB, Types.LONGVARBINARY -> "bytes";
            case Types.VARBINARY, Types.BINARY -> "bytes(" + size + ")";
            case Types.BIT, Types.BOOLEAN, Types.TINYINT -> "yes or no";
            case Types.INTEGER -> "integer";
            case Types.BIGINT -> "long";
            case Types.TIMESTAMP -> "instant";
            case Types.DATE -> "date";
            default -> "type " + jdbc + "(" + size + ")";
        };
    }

    private static List<String> indexes(Connection connection, String table) throws SQLException {
        SortedMap<String, List<String>> columns = new TreeMap<>();
        SortedMap<String, Boolean> unique = new TreeMap<>();
        try (ResultSet index = connection
                .getMetaData()
                .getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, true)) {
            while (index.next()) {
                String name = index.getString("INDEX_NAME");
                if (name != null) {
                    columns.computeIfAbsent(name, any -> new ArrayList<>())
                            .add(index.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                    unique.put(name, !index.getBoolean("NON_UNIQUE"));
                }
            }
        }
        return columns.entrySet().stream()
                .filter(index -> unique.get(index.getKey()) || !leadsAnother(index.getValue(), columns.values()))
                .map(index -> (unique.get(index.getKey()) ? "unique " : "index ") + String.join(", ", index.getValue()))
                .distinct()
                .sorted()
                .toList();
    }

    /** H2 makes an index for every foreign key; MySQL uses another one that begins with the same columns, if there is one. */
    private static boolean leadsAnother(List<String> index, Collection<List<String>> all) {
        return all.stream()
                .anyMatch(other -> other.size() > index.size()
                        && other.subList(0, index.size()).equals(index));
    }

    private static List<String> references(Connection connection, String table) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet key =
                connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (key.next()) {
                lines.add(("references " + key.getString("PKTABLE_NAME") + "." + key.getString("PKCOLUMN_NAME") + " by "
                                + key.getString("FKCOLUMN_NAME"))
                        .toLowerCase(Locale.ROOT));
            }
        }
        return lines.stream().sorted().toList();
    }
}
