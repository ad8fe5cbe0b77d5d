package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables that are asked after the answer, row by row. */
class IndependentOfficeTableTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "appeal,    telecom,       bill,         inspection-office quality",
        "appeal,    business-hall, meter,        inspection-office quality",
        "inspection, power-utility, bill,        inspection-office quality",
        "call-back, ride-hailing,  invoice,      quality inspection-office customer-centre",
        "cause,     business-hall, meter,        power-service-experts quality inspection-office",
        "cause,     business-hall, power-outage, power-service-experts quality inspection-office",
        "cause,     business-hall, repair-late,  power-service-experts quality inspection-office",
        "cause,     business-hall, bill,         quality inspection-office",
        "cause,     power-utility, bill,         power-service-experts quality inspection-office",
        "appeal,    power-utility, bill,         inspection-office quality",
        "cause,     telecom,       meter,        quality inspection-office",
        "dance,     telecom,       bill,         ''"
    })
    void officesAreAskedInTheOrderOfTheTable(String task, String profile, String category, String offices)
            throws IOException {
        Map<String, Object> facts = new HashMap<>();
        facts.put("task", task);
        facts.put("profile", profile);
        facts.put("category", category);

        assertThat(rows("independent-office", facts).stream()
                        .map(row -> String.valueOf(row.get("department")))
                        .toList())
                .isEqualTo(offices.isEmpty() ? List.of() : List.of(offices.split(" ")));
    }

    @Test
    void theSampleLeavesTheShareToTheSetting() throws IOException {
        List<Map<String, Object>> rows = rows("survey-sample", Map.of("profile", "telecom"));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0))
                .doesNotContainKey("share")
                .containsEntry("attempts", 3)
                .containsEntry("lowScore", 3);
    }

    @ParameterizedTest
    @CsvSource({
        "telecom,       bill,            operations-management",
        "telecom,       unwanted-charge, ''",
    })
    void theOriginalsOfATelecomBillAreKeptForFiveMonthsInAnyCase(String profile, String category, String holder)
            throws IOException {
        assertThat(rows("record-preservation", Map.of("profile", profile, "category", category)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("months")).isEqualTo(5);
                    assertThat(String.valueOf(row.getOrDefault("department", "")))
                            .isEqualTo(holder);
                    assertThat(row).containsKeys("what_en", "what_zh");
                });
    }

    @ParameterizedTest
    @CsvSource({"telecom, network", "business-hall, bill"})
    void whatIsNoBillOfATelecomOperatorHasNoOriginals(String profile, String category) throws IOException {
        assertThat(rows("record-preservation", Map.of("profile", profile, "category", category)))
                .isEmpty();
    }

    private static List<Map<String, Object>> rows(String table, Map<String, Object> facts) throws IOException {
        try (InputStream source = Files.newInputStream(Path.of("processes", "shared", table + ".dmn"))) {
            return ENGINE.evaluateDecision(ENGINE.parseDecision(table, source), facts)
                    .getResultList();
        }
    }
}
