package org.answerable.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of members, row by row; the page of the flow tells what model and tables have. */
class BoardMembersTableTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Path TABLE = Path.of("processes", "change", "board-members.dmn");
    private static final Path PAGE = Path.of("docs", "processes", "board-vote.md");

    @ParameterizedTest
    @CsvSource({
        "advisory,  '',              it-operations, change-management it-service-desk second-line",
        "advisory,  customer-portal, it-operations, change-management it-service-desk second-line customer-centre",
        "advisory,  payment,         it-operations, change-management it-service-desk second-line risk-control",
        "advisory,  billing,         telecom,       change-management owner quality risk-control operations-management",
        "advisory,  booking,         ride-hailing,  change-management owner quality customer-centre operations-management",
        "advisory,  metering,        power-utility, change-management owner quality power-service-experts",
        "emergency, payment,         it-operations, emergency-group:2",
        "emergency, '',              telecom,       emergency-group:2",
        "dance,     '',              telecom,       ''"
    })
    void theTableNamesWhoSits(String board, String service, String profile, String seats) throws IOException {
        assertThat(rows(Map.of("board", board, "service", service, "profile", profile)).stream()
                        .map(BoardMembersTableTest::shortly)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(seats);
    }

    private static String shortly(Map<String, Object> row) {
        String who = String.valueOf(row.get("who"));
        String of = who.contains(":") ? who.substring(who.indexOf(':') + 1) : "owner";
        return row.get("seats") == null ? of : of + ":" + row.get("seats");
    }

    private static List<Map<String, Object>> rows(Map<String, Object> facts) throws IOException {
        try (InputStream source = Files.newInputStream(TABLE)) {
            return ENGINE.evaluateDecision(ENGINE.parseDecision("board-members", source), facts)
                    .getResultList();
        }
    }

    @Test
    void everyDepartmentThatItNamesIsOneOfTheSampleOrganisation() throws IOException {
        String organisation = Files.readString(Path.of("sql", "sample", "organisation.yaml"));

        assertThat(Pattern.compile("(?:department-head|duty-roster):([a-z-]+)\"")
                        .matcher(Files.readString(TABLE))
                        .results()
                        .map(match -> match.group(1)))
                .hasSizeGreaterThan(5)
                .allMatch(department -> organisation.contains("{id: " + department + ","));
    }

    @Test
    void thePageNamesEveryElementOfTheModelAndNoOther() throws IOException {
        Set<String> elements = Bpmn.readModelFromFile(
                        Path.of("processes", "change", "board-vote.bpmn").toFile())
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named("(?:Start|UserTask|ServiceTask|BusinessRuleTask|CallActivity|Gateway|BoundaryEvent|EndEvent)"))
                .isEqualTo(elements);
    }

    @Test
    void everyTableRowThatThePageNamesExists() throws IOException {
        String policy = Files.readString(Path.of("processes", "shared", "deadline-policy.dmn"));

        assertThat(named("Rule")).hasSize(2).allMatch(row -> policy.contains("id=\"" + row + "\""));
    }

    private static Set<String> named(String kinds) throws IOException {
        return Pattern.compile("`(" + kinds + "_\\w+)`")
                .matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
