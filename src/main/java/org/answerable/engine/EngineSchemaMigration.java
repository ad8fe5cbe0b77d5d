package org.answerable.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.answerable.platform.DatabaseVendor;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables from the DDL inside its jar, on MySQL and MariaDB in utf8mb4: the engine's own utf8mb3 refuses
 * rare Chinese characters and emoji, and cannot be converted later because of its foreign keys.
 */
@Component
class EngineSchemaMigration implements JavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("000.7.24.0");
    }

    @Override
    public String getDescription() {
        return "camunda engine 7.24.0";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        String dialect = DatabaseVendor.of(connection) == DatabaseVendor.H2 ? "h2" : "mysql";
        for (String part : PARTS) {
            run(connection, script(dialect, part));
        }
    }

    private static String script(String dialect, String part) throws IOException {
        String path = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(dialect, part);
        String ddl = new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        return ddl.lines()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"))
                .replace("CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin");
    }

    private static void run(Connection connection, String ddl) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : ddl.split(";\\s*(\\n|$)")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        }
    }
}
