package org.answerable.directory.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The data of the sample organisation is complete, sound, and what its page says. */
class SampleOrganisationTest {

    private static final Path PAGE = Path.of("docs", "sample-organisation.md");

    private final SampleOrganisation sample = SampleOrganisation.read();

    @Test
    void hasTheDepartmentsThatRoutingKnows() {
        assertThat(sample.departments())
                .extracting(SampleOrganisation.SampleDepartment::id)
                .containsExactly(
                        "customer-centre",
                        "risk-control",
                        "operations-management",
                        "power-service-experts",
                        "repair",
                        "it-service-desk",
                        "second-line",
                        "change-management",
                        "inspection-office",
                        "quality",
                        "emergency-group",
                        "meter-maker");
    }

    @Test
    void everyDepartmentHasHeadDeputyAndRosterFromItsOwnPeople() {
        assertThat(sample.departments()).allSatisfy(department -> {
            Set<String> own = sample.people().stream()
                    .filter(person -> person.departments().contains(department.id()))
                    .map(SampleOrganisation.SamplePerson::id)
                    .collect(Collectors.toSet());
            assertThat(own).contains(department.head(), department.deputy());
            assertThat(own).containsAll(department.duty());
            assertThat(department.duty()).isNotEmpty();
            assertThat(department.calendar()).isIn("always", "cn-office", "uk-office");
        });
    }

    @Test
    void everyRoleIsHeldBySomebodyAlone() {
        Set<Set<String>> alone = new HashSet<>();
        sample.people().stream()
                .map(SampleOrganisation.SamplePerson::roles)
                .filter(roles -> roles.size() == 1)
                .forEach(alone::add);

        assertThat(alone)
                .contains(
                        Set.of("handler"),
                        Set.of("process-owner"),
                        Set.of("auditor"),
                        Set.of("manager"),
                        Set.of("administrator"));
    }

    @Test
    void thePageListsTheSameDepartmentsAndPeople() throws IOException {
        assertThat(rows("Departments"))
                .containsExactlyElementsOf(sample.departments().stream()
                        .map(department -> List.of(
                                department.id(),
                                department.name(),
                                department.head(),
                                department.deputy(),
                                String.join(", ", department.duty()),
                                department.calendar(),
                                department.zone().getId(),
                                department.language().toLanguageTag(),
                                department.parent() == null ? "" : department.parent()))
                        .toList());
        assertThat(rows("People"))
                .containsExactlyElementsOf(sample.people().stream()
                        .map(person -> List.of(
                                person.id(),
                                person.name(),
                                sorted(person.roles().stream()),
                                sorted(person.departments().stream()),
                                person.zone().getId(),
                                person.language().toLanguageTag()))
                        .toList());
    }

    /** The table rows below the heading, cell by cell; lists of roles and departments in alphabetical order. */
    private static List<List<String>> rows(String heading) throws IOException {
        String section = Files.readString(PAGE).split("## " + heading + "\n")[1].split("\n## ")[0];
        return section.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(cell -> cell.replace("`", "").trim())
                        .toList())
                .map(cells -> heading.equals("People") ? withSortedLists(cells) : cells)
                .toList();
    }

    private static List<String> withSortedLists(List<String> cells) {
        return List.of(
                cells.get(0),
                cells.get(1),
                sorted(Arrays.stream(cells.get(2).split(", "))),
                sorted(Arrays.stream(cells.get(3).split(", "))),
                cells.get(4),
                cells.get(5));
    }

    private static String sorted(Stream<String> values) {
        return String.join(", ", values.collect(Collectors.toCollection(TreeSet::new)));
    }
}
