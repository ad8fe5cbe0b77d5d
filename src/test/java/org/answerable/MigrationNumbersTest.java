package org.answerable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A migration below one that a database has already run would never run there: such a database cannot start again. */
class MigrationNumbersTest {

    /** The highest number there was when the rule began, and how many files were at or below it; neither ever changes. */
    private static final int FIRST_HIGHEST = 95;

    private static final int FILES_UP_TO_IT = 40;

    @Test
    void eachMigrationHasANumberOfItsOwn() throws IOException {
        for (String vendor : List.of("h2", "mariadb", "mysql")) {
            assertThat(numbers(vendor)).as(vendor).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void aNewMigrationIsNumberedAboveThoseThatWereThere() throws IOException {
        for (String vendor : List.of("h2", "mariadb", "mysql")) {
            assertThat(numbers(vendor).stream().filter(number -> number <= FIRST_HIGHEST))
                    .as("%s: number a new migration above %d", vendor, FIRST_HIGHEST)
                    .hasSize(FILES_UP_TO_IT);
        }
    }

    private static List<Integer> numbers(String vendor) throws IOException {
        try (Stream<Path> common = Files.list(Path.of("sql/migration"));
                Stream<Path> own = Files.list(Path.of("sql/vendor", vendor))) {
            return Stream.concat(common, own)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("V\\d+__.*"))
                    .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__"))))
                    .toList();
        }
    }
}
