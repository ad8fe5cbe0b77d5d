package org.answerable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages that tell a stranger what is where name all there is and nothing else. */
class ArchitecturePageTest {

    private static final Path DOCS = Path.of("docs");

    /** The flows of complaints (issue's section 4), and two of other areas that their models carry already. */
    private static final Set<String> FLOWS = Set.of(
            "F-01", "F-02", "F-03", "F-04", "F-05", "F-06", "F-07", "F-08", "F-09", "F-10", "F-11", "F-12", "F-13",
            "F-14", "F-15", "F-16", "F-19", "F-58");

    private static final Pattern ROW_OR_ELEMENT =
            Pattern.compile("`((?:Rule|Start|UserTask|ServiceTask|BusinessRuleTask|CallActivity)_\\w+)`");

    @Test
    void theTableOfModulesIsThatOfThePackages() throws IOException {
        Set<String> listed = matches("architecture.md", "(?m)^\\| `([a-z]+)` \\|");

        assertThat(listed).isEqualTo(packages());
    }

    @Test
    void thePictureShowsEveryModule() throws IOException {
        String picture = Files.readString(DOCS.resolve("architecture.svg"));

        assertThat(packages()).allSatisfy(module -> assertThat(picture).containsPattern("\\b" + module + "\\b"));
    }

    @Test
    void everyFlowOfComplaintsHasASectionOfItsSteps() throws IOException {
        Set<String> told = new TreeSet<>();
        try (Stream<Path> pages = Files.list(DOCS.resolve("processes"))) {
            for (Path page : pages.toList()) {
                told.addAll(matches("processes/" + page.getFileName(), "(?m)^##+ (F-\\d\\d)"));
            }
        }
        assertThat(told).containsAll(FLOWS);
    }

    @Test
    void rowsAndElementsThatCarryAFlowExist() throws IOException {
        StringBuilder models = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                models.append(Files.readString(file));
            }
        }
        Set<String> named = ROW_OR_ELEMENT
                .matcher(Files.readString(DOCS.resolve("processes/further-flows.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named)
                .hasSizeGreaterThan(30)
                .allSatisfy(id -> assertThat(models).as(id).contains("id=\"" + id + "\""));
    }

    private static Set<String> packages() throws IOException {
        try (Stream<Path> packages = Files.list(Path.of("src/main/java/org/answerable"))) {
            return packages.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> matches(String page, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(DOCS.resolve(page)))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
