package org.answerable.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the profiles: every deadline of the sources, its row and its test, or why there is none. */
class ProfilesPageTest {

    private static final Path PAGE = Path.of("docs", "profiles.md");
    private static final Pattern DEADLINE = Pattern.compile("D-\\d\\d");
    private static final Pattern ROW = Pattern.compile("`(Rule_\\w+)`");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    /** Chapters 2.1 to 2.4 of the domain reference number them D-01 to D-72. */
    @Test
    void everyDeadlineOfTheSourcesStandsOnce() {
        List<String> listed = Stream.concat(bound(), unbound())
                .map(line -> line.get(0))
                .sorted()
                .toList();

        assertThat(listed)
                .isEqualTo(IntStream.rangeClosed(1, 72)
                        .mapToObj("D-%02d"::formatted)
                        .toList());
    }

    @Test
    void whatIsBoundNamesRowsThatExistAndATestThatExists() {
        assertThat(bound()).allSatisfy(line -> {
            List<String> names = found(Pattern.compile("`([\\w-]+)`"), line.get(2));
            assertThat(names).as(line.get(0)).hasSizeGreaterThan(1);
            assertThat(rows(names.get(0))).as(line.get(0)).containsAll(names.subList(1, names.size()));
            assertThat(line.get(3)).as(line.get(0)).isNotBlank();
            List<String> test = found(NAME, line.get(4));
            String source = source(test.get(0));
            assertThat(test.subList(1, test.size())).as(line.get(0)).allSatisfy(method -> assertThat(source)
                    .contains("void " + method + "("));
        });
    }

    /** Or it names another deadline whose reason is its own, too. */
    @Test
    void whatIsNotBoundSaysWhy() {
        Map<String, String> reasons = unbound().collect(Collectors.toMap(line -> line.get(0), line -> line.get(2)));

        assertThat(reasons).allSatisfy((deadline, reason) -> {
            String told = reason.matches("as D-\\d\\d.*") ? reasons.get(reason.substring(3, 7)) : reason;
            assertThat(told).as(deadline).isNotNull().hasSizeGreaterThan(20).doesNotContain("Rule_", "as D-");
        });
    }

    @Test
    void everyRowOfThePolicyThatNamesADeadlineStandsBesideIt() {
        Map<String, Set<String>> onThePage = new TreeMap<>();
        bound().filter(line -> line.get(2).startsWith("`deadline-policy`"))
                .forEach(line -> onThePage.put(line.get(0), new TreeSet<>(found(ROW, line.get(2)))));
        Map<String, Set<String>> inTheTable = new TreeMap<>();
        Matcher rules = Pattern.compile("_(\\w+)_source\"><text>\"(D-\\d\\d)\"").matcher(table("deadline-policy"));
        while (rules.find()) {
            inTheTable.computeIfAbsent(rules.group(2), key -> new TreeSet<>()).add("Rule_" + rules.group(1));
        }

        assertThat(onThePage).isEqualTo(inTheTable);
    }

    private static Stream<List<String>> bound() {
        return lines("### Bound by a row", "### Binds no case that exists");
    }

    private static Stream<List<String>> unbound() {
        return lines("### Binds no case that exists", "### Rows that are no D-");
    }

    /** The cells of each line of the part's table that begins with a deadline. */
    private static Stream<List<String>> lines(String from, String to) {
        String page = read(PAGE);
        return page.substring(page.indexOf(from), page.indexOf(to))
                .lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .filter(line -> DEADLINE.matcher(line.get(0)).matches());
    }

    private static Set<String> rows(String table) {
        return new TreeSet<>(found(Pattern.compile("<rule id=\"(\\w+)\""), table(table)));
    }

    private static String table(String name) {
        return Stream.of("shared", "complaint")
                .map(area -> Path.of("processes", area, name + ".dmn"))
                .filter(Files::exists)
                .map(ProfilesPageTest::read)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no table " + name));
    }

    private static String source(String test) {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            return files.filter(file -> file.endsWith(test + ".java"))
                    .map(ProfilesPageTest::read)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no test " + test));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toList());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
