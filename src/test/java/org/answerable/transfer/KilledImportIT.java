package org.answerable.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.answerable.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands {@code import} and {@code import-items} in their own process, on a database of their own, killed in the middle and started
 * again. How an import is taken up again on servers is asked in {@code ImportFileIT}, without processes that take minutes.
 */
@Tag("h2-only")
class KilledImportIT {

    private static final int ROWS = 2_000;
    private static final int ITEMS = 8_000;

    @TempDir
    Path folder;

    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void aDatabaseOfItsOwn() {
        settings.put("ANSWERABLE_SAMPLE_PASSWORD", "long enough");
        if (TestDatabase.vendor().equals("h2")) {
            // The tests' database lives in this process; a child sees files only.
            settings.put(
                    "SPRING_DATASOURCE_URL",
                    "jdbc:h2:file:" + folder.resolve("killed") + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
            settings.put("SPRING_DATASOURCE_USERNAME", "answerable");
            settings.put("SPRING_DATASOURCE_PASSWORD", "");
        } else {
            TestDatabase.fresh()
                    .forEach((key, value) -> settings.put(
                            key.toUpperCase(java.util.Locale.ROOT).replace('.', '_'), String.valueOf(value)));
        }
    }

    @Test
    void noRowIsLostOrDoubledAndEveryChainHolds() throws Exception {
        Path file = new GeneratedRows("killed", 9)
                .around(LocalDateTime.of(2025, 3, 9, 2, 0), ROWS)
                .in(folder);

        assertThat(importing(file).killedAfter(500))
                .as("killed while it worked")
                .isTrue();
        ChildJvm again = importing(file);

        assertThat(again.ended()).as(again.said()).isZero();
        assertThat(again.said())
                .contains(ROWS + " rows: ")
                .contains(" 0 refused")
                .doesNotContain(" 0 imported before");
        assertThat(number("select count(*) from case_file")).isEqualTo(ROWS);
        assertThat(number("select count(distinct row_key) from import_row")).isEqualTo(ROWS);
        assertThat(number("select count(distinct case_id) from import_row")).isEqualTo(ROWS);
        assertThat(number("select count(*) from complaint where ending is null"))
                .isEqualTo(ROWS / 10);
        ChildJvm verifying = ChildJvm.start(folder, settings, "verify-ledger");
        assertThat(verifying.ended()).as(verifying.said()).isZero();
        assertThat(verifying.said()).contains(ROWS + " cases, ").contains(" 0 problems");
    }

    @Test
    void noItemIsLostOrDoubledAndARefusedOneStandsInAFileOfItsOwn() throws Exception {
        StringBuilder rows = new StringBuilder("code,name,type,department,state,attribute.address\n");
        for (int row = 1; row <= ITEMS; row++) {
            rows.append("KI-%d,Room %d,room,%s,in-use,Street %d%n"
                    .formatted(row, row, row == ITEMS ? "nobody" : "second-line", row));
        }
        Path file = Files.writeString(folder.resolve("rooms.csv"), rows);
        String[] command = {"import-items", file.toString(), "--reason", "yearly count"};

        ChildJvm killed = ChildJvm.start(folder, settings, command);
        assertThat(killed.says("5000 rows")).as(killed.said()).isTrue();
        killed.kill();
        ChildJvm again = ChildJvm.start(folder, settings, command);

        assertThat(again.ended()).as(again.said()).isEqualTo(1);
        assertThat(again.said()).contains(ITEMS + " rows: ", " 1 refused").doesNotContain(" 0 taken before");
        assertThat(Files.readString(folder.resolve("rooms.csv.refused"))).contains("KI-" + ITEMS, "department");
        assertThat(number("select count(*) from configuration_item where code like 'KI-%'"))
                .isEqualTo(ITEMS - 1);
        assertThat(number("select count(*) from configuration_history h join configuration_item i on i.id = h.item_id"
                        + " where i.code like 'KI-%' and h.field = 'created' and h.reason = 'yearly count'"))
                .isEqualTo(ITEMS - 1);
    }

    @Test
    void anUnusableMappingOrFileEndsWithOneLine() throws Exception {
        ChildJvm child = ChildJvm.start(folder, settings, "import", "no-such-file.csv", "--mapping", "no-mapping.yaml");

        assertThat(child.ended()).isEqualTo(2);
        assertThat(child.said()).isEqualToIgnoringNewLines("answerable: the file no-such-file.csv cannot be read");
    }

    @Test
    void anEmbeddedDatabaseThatAServerHoldsEndsWithWhatToDo() throws Exception {
        assumeThat(TestDatabase.vendor()).isEqualTo("h2");
        Path file = new GeneratedRows("held", 1)
                .around(LocalDateTime.of(2025, 3, 9, 2, 0), 1)
                .in(folder);

        try (Connection holder = connection()) {
            ChildJvm child = importing(file);

            assertThat(child.ended()).as(child.said()).isEqualTo(2);
            assertThat(child.said().lines().reduce((first, last) -> last).orElse(""))
                    .contains("in use by another process")
                    .contains("MySQL");
            assertThat(holder.isValid(1)).isTrue();
        }
    }

    private ChildJvm importing(Path file) throws IOException {
        return ChildJvm.start(
                folder,
                settings,
                "import",
                file.toString(),
                "--mapping",
                GeneratedRows.MAPPING.toAbsolutePath().toString());
    }

    private long number(String query) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                settings.get("SPRING_DATASOURCE_URL"),
                settings.get("SPRING_DATASOURCE_USERNAME"),
                settings.get("SPRING_DATASOURCE_PASSWORD"));
    }
}
