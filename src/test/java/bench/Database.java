package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A fresh database of a vendor; ours and the bare engine get one each, on the same server or disk. */
record Database(String vendor, String url, String user, String password) {

    static Database fresh(String vendor) throws IOException, SQLException {
        String name = "answerable_bench_"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        if (vendor.equals("h2")) {
            Path folder = Files.createDirectories(Path.of("target", "bench"));
            return new Database(
                    vendor,
                    "jdbc:h2:file:" + folder.toAbsolutePath().resolve(name)
                            + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=500;WRITE_DELAY=0",
                    "answerable",
                    "");
        }
        String server = System.getenv("ANSWERABLE_MYSQL_URL");
        try (Connection connection = DriverManager.getConnection(server, "answerable", "answerable");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " character set utf8mb4 collate utf8mb4_bin");
        }
        return new Database(
                vendor, server.substring(0, server.lastIndexOf('/') + 1) + name, "answerable", "answerable");
    }

    /** A connection that takes many rows at once; the servers' own connections stay as they are for everybody. */
    Connection forLoading() throws SQLException {
        Connection connection = DriverManager.getConnection(
                vendor.equals("mysql") ? url + "?rewriteBatchedStatements=true" : url, user, password);
        connection.setAutoCommit(false);
        return connection;
    }

    /** Throws it away. */
    void drop() throws IOException, SQLException {
        if (vendor.equals("h2")) {
            Path file = Path.of(url.substring("jdbc:h2:file:".length(), url.indexOf(';')) + ".mv.db");
            Files.deleteIfExists(file);
            return;
        }
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database " + url.substring(url.lastIndexOf('/') + 1));
        }
    }
}
