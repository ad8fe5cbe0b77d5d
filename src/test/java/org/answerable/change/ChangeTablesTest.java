package org.answerable.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.change.ChangeKinds.Kind;
import org.answerable.change.ChangeTemplates.Template;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables that decide about changes, row by row. */
class ChangeTablesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "many, false, yes,    false, high",
        "many, true,  no,     false, high",
        "many, true,  partly, false, high",
        "some, true,  no,     false, high",
        "some, false, yes,    false, medium",
        "none, false, no,     true,  medium",
        "some, true,  yes,    true,  medium",
        "many, true,  yes,    true,  medium",
        "many, true,  yes,    false, medium",
        "none, true,  partly, false, medium",
        "none, true,  no,     true,  medium",
        "none, true,  yes,    true,  low",
        "some, true,  yes,    false, low"
    })
    void theRiskFollowsFromTheAnswers(String users, boolean reversible, String tested, boolean downtime, String risk)
            throws IOException {
        Map<String, Object> facts =
                Map.of("users", users, "reversible", reversible, "tested", tested, "downtime", downtime);

        assertThat(rows("change-risk", facts)).singleElement().satisfies(row -> assertThat(row.get("risk"))
                .isEqualTo(risk));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "standard,  -,      automatic, -, -",
                "emergency, -,      emergency, 2, true",
                "emergency, high,   emergency, 2, true",
                "normal,    high,   advisory,  2, true",
                "normal,    medium, advisory,  2, false",
                "normal,    low,    manager,   -, -"
            })
    void whoApprovesFollowsFromWayAndRisk(String model, String risk, String approval, Integer quorum, Boolean veto)
            throws IOException {
        Map<String, Object> facts = new HashMap<>();
        facts.put("profile", "it-operations");
        facts.put("model", model);
        facts.put("changeKind", "it");
        facts.put("risk", risk);

        assertThat(rows("change-approval", facts)).singleElement().satisfies(row -> {
            assertThat(row.get("approval")).isEqualTo(approval);
            assertThat(row.get("quorum")).isEqualTo(quorum);
            assertThat(row.get("veto")).isEqualTo(veto);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "normal,    failed,                   1000",
        "standard,  backed-out,               1000",
        "normal,    successful-with-problems, 1000",
        "emergency, successful,               1000",
        "standard,  successful,               0",
        "normal,    successful,               100"
    })
    void whatIsReviewedFollowsFromWayAndOutcome(String model, String outcome, int share) throws IOException {
        assertThat(rows("change-review", Map.of("model", model, "outcome", outcome)))
                .singleElement()
                .satisfies(row -> assertThat(row.get("share")).isEqualTo(share));
    }

    @Test
    void everyTemplateIsWholeAndTheCategoryOneThatIsKnown() throws IOException {
        List<Template> templates = rows("change-template", Map.of("profile", "it-operations")).stream()
                .map(Template::of)
                .toList();

        assertThat(templates)
                .extracting(Template::key)
                .containsExactly("update-on-request", "restart-service", "bug-fix", "data-fix");
        assertThat(templates).allSatisfy(template -> {
            assertThat(template).hasNoNullFieldsOrProperties();
            assertThat(template.steps().lines()).allMatch(line -> line.matches("[a-z-]+; .+"));
            assertThat(template.label(Locale.SIMPLIFIED_CHINESE)).isNotEqualTo(template.label(Locale.UK));
            assertThat(kind(template.kind()).categories()).contains(template.category());
        });
        assertThat(rows("change-template", Map.of("profile", "telecom"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "it-operations, it,         -,                false, false, true",
                "it-operations, works,      client-consent,   true,  false, false",
                "it-operations, personnel,  personnel-review, true,  true,  false",
                "it-operations, commitment, comment-period,   false, false, false",
                "power-utility, works,      client-consent,   true,  false, false",
                "telecom,       commitment, comment-period,   false, false, false",
                "business-hall, commitment, comment-period,   false, false, false"
            })
    void whoIsAskedOutsideFollowsFromTheKind(
            String profile, String kind, String asks, boolean client, boolean confidential, boolean decisionTime)
            throws IOException {
        Kind found = rows("change-kind", Map.of("profile", profile)).stream()
                .map(Kind::of)
                .filter(one -> one.key().equals(kind))
                .findFirst()
                .orElseThrow();

        assertThat(found.asks()).isEqualTo(asks);
        assertThat(found.client()).isEqualTo(client);
        assertThat(found.confidential()).isEqualTo(confidential);
        assertThat(found.decisionTime()).isEqualTo(decisionTime);
        assertThat(found.label(Locale.SIMPLIFIED_CHINESE)).isNotEqualTo(found.label(Locale.UK));
        assertThat(rows("change-kind", Map.of("profile", "ride-hailing"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0, low", "7, 1, 0, low", "7, 2, 0, medium", "0, 1, 1, medium"})
    void whatHangsOnTheItemsAndWhatElseIsAtThemCounts(int items, int services, int conflicts, String risk)
            throws IOException {
        Map<String, Object> facts =
                new HashMap<>(Map.of("users", "some", "reversible", true, "tested", "yes", "downtime", false));
        facts.put("itemsReached", items);
        facts.put("servicesReached", services);
        facts.put("conflicts", conflicts);

        assertThat(rows("change-risk", facts)).singleElement().satisfies(row -> assertThat(row.get("risk"))
                .isEqualTo(risk));
    }

    private static Kind kind(String key) {
        try {
            return rows("change-kind", Map.of("profile", "it-operations")).stream()
                    .map(Kind::of)
                    .filter(one -> one.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<Map<String, Object>> rows(String table, Map<String, Object> facts) throws IOException {
        try (InputStream source = Files.newInputStream(Path.of("processes", "change", table + ".dmn"))) {
            return ENGINE.evaluateDecisionTable(ENGINE.parseDecision(table, source), facts).stream()
                    .map(rule -> (Map<String, Object>) new HashMap<>(rule.getEntryMap()))
                    .toList();
        }
    }
}
