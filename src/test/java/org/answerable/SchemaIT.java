package org.answerable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.answerable.testing.SchemaListing;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The migrations lead to the one golden schema on every database. */
@ServerTest
class SchemaIT {

    private static final Path GOLDEN = Path.of("sql", "schema.golden.txt");

    @Autowired
    DataSource dataSource;

    /** When a migration is added: run with {@code -Dschema.write=true} on H2, read the change, commit it. */
    @Test
    void anEmptyDatabaseMigratedIsTheGoldenSchema() throws SQLException, IOException {
        String listing;
        try (Connection connection = dataSource.getConnection()) {
            listing = SchemaListing.of(connection);
        }
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(GOLDEN, listing);
        }

        assertThat(listing).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void everyTableOfOursAndOfTheEngineKeepsEveryCharacter() throws SQLException {
        String text = "𠮷😀";
        try (Connection connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into ACT_GE_PROPERTY (NAME_, VALUE_, REV_) values (?, ?, 1)");
                var select = connection.prepareStatement("select VALUE_ from ACT_GE_PROPERTY where NAME_ = ?")) {
            insert.setString(1, "answerable.test." + text);
            insert.setString(2, text);
            insert.executeUpdate();
            select.setString(1, "answerable.test." + text);
            try (var result = select.executeQuery()) {
                assertThat(result.next()).isTrue();
                assertThat(result.getString(1)).isEqualTo(text);
            }
        }
    }
}
