package org.answerable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What operators watch: the figures of docs/metrics.md, for administrators only, counted when something happens. */
@ServerTest
class MetricsIT {

    /** Whatever the number of cases, people or mails, these name few things. */
    private static final Set<String> LABELS = Set.of("kind", "profile", "step", "outcome", "format");

    private static final String ADMINISTRATOR = "deng.kai";
    private static final Pattern DOCUMENTED = Pattern.compile("`(answerable_[a-z_]+)`");

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate database;

    @Test
    void everyFigureIsServedUnderTheNameOfItsDocumentation() throws IOException {
        file();
        Set<String> served = figures().stream()
                .map(line -> line.replaceAll("[{ ].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> documented = DOCUMENTED
                .matcher(Files.readString(Path.of("docs", "metrics.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(served)
                .contains(
                        "answerable_cases_registered_total",
                        "answerable_cases_open",
                        "answerable_deadlines_open",
                        "answerable_deadlines_overdue",
                        "answerable_engine_incidents",
                        "answerable_engine_jobs_failed",
                        "answerable_outbox_waiting",
                        "answerable_outbox_given_up",
                        "answerable_inbound_waiting");
        assertThat(documented).containsAll(served);
    }

    @Test
    void aComplaintIsCountedOnceAndOnlyWhenItIsThere() {
        String figure = "answerable_cases_registered_total{kind=\"complaint\",profile=\"ride-hailing\"}";
        file();
        double before = value(figure);

        file();
        assertThat(new Visitor(port)
                        .send(
                                "POST",
                                "/api/v1/complaints",
                                "{\"profile\": \"ride-hailing\"}",
                                Map.of("Content-Type", "application/json"))
                        .statusCode())
                .isEqualTo(422);

        assertThat(value(figure)).isEqualTo(before + 1);
        assertThat(value("answerable_cases_open")).isPositive();
        assertThat(value("answerable_deadlines_open")).isPositive();
        assertThat(value("answerable_outbox_waiting")).isNotNegative();
    }

    @Test
    void noLabelCanTakeEverNewValues() {
        assertThat(figures()).allSatisfy(line -> assertThat(Pattern.compile("([a-z_]+)=\"")
                        .matcher(line)
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet()))
                .as(line)
                .isSubsetOf(LABELS));
    }

    @Test
    void nobodyButAnAdministratorReadsThem() {
        assertThat(new Visitor(port).get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(new Visitor(port)
                        .withBasic("emma.clark", Visitor.SAMPLE_PASSWORD)
                        .get("/actuator/prometheus")
                        .statusCode())
                .isEqualTo(403);
    }

    private void file() {
        String complaint =
                """
                {"profile": "ride-hailing", "subject": "The driver was rude", "description": "He shouted at me.",
                 "party": {"name": "Ann", "email": "ann@example.org"}}""";
        assertThat(new Visitor(port)
                        .withBasic("emma.clark", Visitor.SAMPLE_PASSWORD)
                        .send("POST", "/api/v1/complaints", complaint, Map.of("Content-Type", "application/json"))
                        .statusCode())
                .isEqualTo(201);
    }

    private double value(String figure) {
        return figures().stream()
                .filter(line -> line.startsWith(figure + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(figure + " is not served"));
    }

    private List<String> figures() {
        return new Visitor(port)
                .withBasic(ADMINISTRATOR, Visitor.SAMPLE_PASSWORD)
                .get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("answerable_"))
                .toList();
    }
}
