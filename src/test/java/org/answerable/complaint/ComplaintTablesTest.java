package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The decision tables of complaints, row by row, on the decision engine alone. */
class ComplaintTablesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final List<String> PROFILES =
            List.of("ride-hailing", "power-utility", "business-hall", "telecom", "it-operations");
    private static final Set<String> SEVERITIES = Set.of("simple", "general", "major", "urgent");

    @ParameterizedTest
    @CsvSource({
        "invoice, simple, false, false, simple",
        "late-or-no-show, general, false, false, general",
        "car-swapped, major, false, false, major",
        "dangerous-driving, urgent, false, false, urgent",
        "dangerous-driving, urgent, true, true, urgent",
        "invoice, simple, false, true, major",
        "late-or-no-show, general, true, false, major",
        "car-swapped, major, true, false, major"
    })
    void theCategoryListAndTheFlagsMakeTheSeverity(
            String category, String usual, boolean vulnerable, boolean media, String severity) {
        Map<String, Object> answer = classified(category, usual, vulnerable, media);

        assertThat(answer).containsEntry("category", category).containsEntry("severity", severity);
    }

    @Test
    void withoutACategoryNothingIsGuessed() {
        assertThat(classified(null, null, false, false))
                .containsEntry("category", null)
                .containsEntry("severity", "general");
    }

    @ParameterizedTest
    @CsvSource({
        "ride-hailing, late-or-no-show, customer-centre",
        "ride-hailing, cancelled-by-driver, customer-centre",
        "ride-hailing, driver-attitude, customer-centre",
        "ride-hailing, invoice, customer-centre",
        "ride-hailing, wrong-charge, operations-management",
        "ride-hailing, car-swapped, risk-control",
        "ride-hailing, dangerous-driving, risk-control",
        "ride-hailing, other,",
        "power-utility, power-outage, repair",
        "power-utility, voltage, power-service-experts",
        "power-utility, repair-late, repair",
        "power-utility, outage-notice, customer-centre",
        "power-utility, reconnection, customer-centre",
        "power-utility, meter, power-service-experts",
        "power-utility, bill, customer-centre",
        "power-utility, connection, customer-centre",
        "power-utility, staff-attitude, quality",
        "power-utility, safety-hazard, repair",
        "power-utility, wrongdoing, inspection-office",
        "power-utility, other,",
        "business-hall, waiting-time, customer-centre",
        "business-hall, wrong-information, customer-centre",
        "business-hall, bill, customer-centre",
        "business-hall, staff-attitude, quality",
        "business-hall, meter, power-service-experts",
        "business-hall, power-outage, repair",
        "business-hall, repair-late, repair",
        "business-hall, wrongdoing, inspection-office",
        "business-hall, other,",
        "telecom, bill, customer-centre",
        "telecom, unwanted-charge, customer-centre",
        "telecom, contract, customer-centre",
        "telecom, network, second-line",
        "telecom, broadband-fault, second-line",
        "telecom, staff-attitude, quality",
        "telecom, nuisance, risk-control",
        "telecom, other,",
        "it-operations, slow, it-service-desk",
        "it-operations, access, it-service-desk",
        "it-operations, service-application, it-service-desk",
        "it-operations, outage, second-line",
        "it-operations, data-error, second-line",
        "it-operations, after-change, change-management",
        "it-operations, security, emergency-group",
        "it-operations, support, quality",
        "it-operations, other,",
        "unheard-of, bill,"
    })
    void everyCategoryHasItsDepartmentOrGoesToTriage(String profile, String category, String department) {
        assertThat(route(profile, "complaint", category)).isEqualTo(department);
    }

    /** F-15: ordinary orders go straight to the department, others to a judging expert; F-16, F-17. */
    @ParameterizedTest
    @CsvSource({
        "power-outage, power-service-experts",
        "voltage, power-service-experts",
        "repair-late, power-service-experts",
        "outage-notice, power-service-experts",
        "reconnection, power-service-experts",
        "meter, power-service-experts",
        "bill, power-service-experts",
        "connection, power-service-experts",
        "staff-attitude, power-service-experts",
        "safety-hazard, repair",
        "wrongdoing, inspection-office",
        "other,"
    })
    void anEscalatedOrderOfThePowerUtilityGoesToTheExperts(String category, String department) {
        assertThat(route("power-utility", "complaint", category, "major")).isEqualTo(department);
        assertThat(route("power-utility", "complaint", category, "urgent")).isEqualTo(department);
    }

    @Test
    void theRoutingTestNamesEveryCategory() {
        Set<String> routed = Stream.of(ComplaintTablesTest.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("everyCategoryHasItsDepartmentOrGoesToTriage"))
                .flatMap(method ->
                        Stream.of(method.getAnnotation(CsvSource.class).value()))
                .map(row -> row.split(", ?")[0] + "/" + row.split(", ?")[1].replace(",", ""))
                .filter(row -> !row.startsWith("unheard-of"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = PROFILES.stream()
                .flatMap(profile -> categories(profile).stream().map(row -> profile + "/" + row.get("category")))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(routed).isEqualTo(listed);
    }

    @Test
    void theDailyReviewOfRatingsGoesToRiskControlAndOtherRequestsDoNot() {
        assertThat(route("ride-hailing", "service-request", "rating-review")).isEqualTo("risk-control");
        assertThat(route("ride-hailing", "complaint", "rating-review")).isNull();
        assertThat(route("ride-hailing", "service-request", "other")).isNull();
        assertThat(route("telecom", "service-request", "rating-review")).isNull();
    }

    @Test
    void otherKindsOfCasesAreNotRoutedAsComplaints() {
        assertThat(route("ride-hailing", "problem", "invoice")).isNull();
        assertThat(route("ride-hailing", "change-request", "invoice")).isEqualTo("change-management");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ride-hailing", "power-utility", "business-hall", "telecom", "it-operations"})
    void everyCategoryHasTwoNamesAndAKnownSeverityAndStandsOnce(String profile) {
        List<Map<String, Object>> rows = categories(profile);

        assertThat(rows)
                .hasSizeGreaterThan(5)
                .extracting(row -> row.get("category"))
                .doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> {
            assertThat(SEVERITIES).contains(String.valueOf(row.get("severity")));
            assertThat(String.valueOf(row.get("label_zh"))).matches("[\\p{IsHan}、]+");
            assertThat(String.valueOf(row.get("label_en"))).isNotBlank();
        });
        assertThat(rows.get(rows.size() - 1)).containsEntry("category", "other");
    }

    private static Map<String, Object> classified(String category, String usual, boolean vulnerable, boolean media) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("profile", "ride-hailing");
        facts.put("category", category);
        facts.put("usualSeverity", usual);
        facts.put("vulnerable", vulnerable);
        facts.put("media", media);
        List<Map<String, Object>> rows = answer("complaint/complaint-classification", facts);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static String route(String profile, String kind, String category) {
        return route(profile, kind, category, "general");
    }

    private static String route(String profile, String kind, String category, String severity) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("profile", profile);
        facts.put("kind", kind);
        facts.put("category", category);
        facts.put("severity", severity);
        List<Map<String, Object>> rows = answer("shared/case-routing", facts);
        return rows.isEmpty() ? null : (String) rows.get(0).get("department");
    }

    private static List<Map<String, Object>> categories(String profile) {
        return answer("complaint/complaint-categories", Map.of("profile", profile));
    }

    private static List<Map<String, Object>> answer(String table, Map<String, Object> facts) {
        Path file = Path.of("processes", table + ".dmn");
        String id = file.getFileName().toString().replace(".dmn", "");
        try (InputStream source = Files.newInputStream(file)) {
            DmnDecision decision = ENGINE.parseDecision(id, source);
            return ENGINE.evaluateDecision(decision, facts).getResultList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
