package org.answerable.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped table of penalties, row by row. */
class PenaltyRuleTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    complaint,       dangerous-driving,   -,    dangerous-driving 500 CNY 12 closed 7 sample
                    complaint,       car-swapped,         C-14, swap 200 CNY 6 null null sample
                    complaint,       cancelled-by-driver, -,    breach 100 CNY 3 null null sample
                    complaint,       late-or-no-show,     C-02, breach 100 CNY 3 null null sample
                    complaint,       wrong-charge,        C-01, private-charge 200 CNY 6 null null sample
                    complaint,       driver-attitude,     C-15, bad-conduct null null null null null
                    complaint,       other,               C-11, service-violation null null null null null
                    complaint,       other,               C-16, breach null null null null null
                    complaint,       invoice,             C-07, -
                    complaint,       -,                   -,    -
                    service-request, car-swap,            C-14, swap 200 CNY 6 null null automatic sample
                    service-request, person-car-mismatch, C-14, swap 200 CNY 6 null null automatic sample
                    service-request, missing-contact,     C-11, service-violation 50 CNY 1 null null automatic sample
                    service-request, missing-click,       C-10, service-violation 50 CNY 1 null null automatic sample
                    service-request, driver-cancellation, C-16, breach 100 CNY 3 null null automatic sample
                    service-request, fake-orders,         C-18, cheating null null null blocked null automatic
                    service-request, conduct,             C-15, bad-conduct null null null null null
                    service-request, rating-review,       -,    bad-rating 20 CNY 2 null null automatic sample
                    service-request, lost-item,           C-17, -
                    """)
    void eachRowProposesWhatItSays(String kind, String category, String commitment, String expected)
            throws IOException {
        assertThat(answer("ride-hailing", kind, category, commitment)
                        .map(PenaltyRuleTest::words)
                        .orElse(null))
                .isEqualTo(expected);
        assertThat(answer("telecom", kind, category, commitment)).isEmpty();
    }

    private static String words(Map<String, Object> row) {
        ProposedPenalty proposed = ProposedPenalty.of(row);
        return "%s %s %s %s %s %s%s%s"
                .formatted(
                        proposed.type().key(),
                        proposed.measure().fine(),
                        proposed.measure().currency(),
                        proposed.measure().points(),
                        proposed.measure().closure(),
                        proposed.measure().days(),
                        proposed.automatic() ? " automatic" : "",
                        proposed.sample() ? " sample" : "");
    }

    private static Optional<Map<String, Object>> answer(String profile, String kind, String category, String commitment)
            throws IOException {
        try (InputStream table = Files.newInputStream(Path.of("processes", "complaint", "penalty-rule.dmn"))) {
            DmnDecision decision = ENGINE.parseDecision("penalty-rule", table);
            Map<String, Object> facts = new HashMap<>();
            facts.put("profile", profile);
            facts.put("kind", kind);
            facts.put("category", category);
            facts.put("commitment", commitment);
            List<Map<String, Object>> rows = ENGINE.evaluateDecisionTable(decision, facts).getResultList().stream()
                    .map(row -> (Map<String, Object>) new HashMap<>(row))
                    .toList();
            return rows.stream().findFirst();
        }
    }
}
