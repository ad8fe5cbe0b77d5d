package org.answerable.demonstration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps how far the demonstration's clock is ahead, so that a restart does not turn time back. */
final class ShiftStore {

    private static final String TABLE = "demonstration_clock";

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    ShiftStore(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The stored shift; zero in a new database, even before its tables are made. */
    Duration load() {
        if (!tableExists()) {
            return Duration.ZERO;
        }
        return jdbc.sql("select ahead_micros from demonstration_clock where id = 1")
                .query(Long.class)
                .optional()
                .map(micros -> Duration.of(micros, ChronoUnit.MICROS))
                .orElse(Duration.ZERO);
    }

    /** Stores the whole shift. */
    void save(Duration ahead, Instant now) {
        long micros = ahead.toNanos() / 1000;
        int updated = jdbc.sql("update demonstration_clock set ahead_micros = ?, moved_at = ? where id = 1")
                .params(micros, java.sql.Timestamp.from(now))
                .update();
        if (updated == 0) {
            jdbc.sql("insert into demonstration_clock (id, ahead_micros, moved_at) values (1, ?, ?)")
                    .params(micros, java.sql.Timestamp.from(now))
                    .update();
        }
    }

    private boolean tableExists() {
        try (Connection connection = dataSource.getConnection();
                ResultSet tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
                            "TABLE", "BASE TABLE"
                        })) {
            while (tables.next()) {
                if (TABLE.equalsIgnoreCase(tables.getString("TABLE_NAME"))) {
                    return true;
                }
            }
            return false;
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("The tables could not be listed", failure);
        }
    }
}
