package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is owed, who checks and what needs approval: the tables row by row, on the decision engine alone. */
class RemedyTablesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final String GENERAL = "-/apology -/correction";

    @ParameterizedTest
    @CsvSource({
        "late-or-no-show, C-02/refund C-02/taxi-fare C-05/record C-10/penalty C-11/penalty C-14/penalty C-14/compensation C-15/penalty C-15/compensation",
        "cancelled-by-driver, C-02/refund C-02/taxi-fare C-05/record C-14/penalty C-14/compensation C-16/penalty",
        "wrong-charge, C-01/refund C-01/penalty C-03/refund C-04/refund C-06/refund C-14/penalty C-14/compensation C-18/account-block C-18/damages",
        "driver-attitude, C-11/penalty C-12/penalty C-13/penalty C-15/penalty C-15/compensation",
        "car-swapped, C-08/dispatch-block C-14/penalty C-14/compensation",
        "dangerous-driving, C-15/penalty C-15/compensation",
        "invoice, C-07/invoice",
        "other, C-17/return-item C-18/account-block C-18/damages"
    })
    void eachCategoryOfRideHailingHasItsCommitments(String category, String owed) {
        assertThat(owed("ride-hailing", category, "general", "substantiated", null, null))
                .isEqualTo(owed + " " + GENERAL);
        assertThat(owed("ride-hailing", category, "general", "partly-substantiated", null, null))
                .isEqualTo(owed + " " + GENERAL);
    }

    @Test
    void everyCommitmentHasARow() {
        Set<String> named = rows("remedy-entitlement", Map.of(), true).stream()
                .map(row -> String.valueOf(row.get("commitment")))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named)
                .containsAll(IntStream.rangeClosed(1, 18)
                        .mapToObj("C-%02d"::formatted)
                        .toList())
                .contains("D-22", "D-23", "F-11", "SLA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-substantiated", "cannot-be-decided", "withdrawn"})
    void withoutABrokenPromiseNothingIsOwed(String finding) {
        assertThat(owed("ride-hailing", "wrong-charge", "general", finding, 3L, "vip"))
                .isEmpty();
        assertThat(owed("telecom", "bill", "general", finding, null, null)).isEmpty();
    }

    @Test
    void aDriverMayRefuseMoreThanTheMaximum() {
        assertThat(owed("ride-hailing", "cancelled-by-driver", "general", "not-substantiated", null, null))
                .isEqualTo("C-09/explanation");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "0, none, general, D-22/goods-return D-22/goods-exchange D-22/goods-repair",
                "7, none, general, D-22/goods-return D-22/goods-exchange D-22/goods-repair",
                "7, vip, major, D-22/goods-return D-22/goods-exchange D-22/goods-repair",
                "8, none, general, D-23/goods-exchange D-23/goods-repair",
                "15, none, general, D-23/goods-exchange D-23/goods-repair",
                "15, vip, general, D-23/goods-exchange D-23/goods-repair F-11/goods-return",
                "8, none, major, D-23/goods-exchange D-23/goods-repair F-11/goods-return",
                "16, none, general, none",
                "16, vip, general, F-11/goods-return F-11/goods-exchange",
                "16, escalated, general, F-11/goods-return F-11/goods-exchange",
                "400, repeated, simple, F-11/goods-return F-11/goods-exchange",
                "16, insistent, urgent, F-11/goods-return F-11/goods-exchange",
                "16, none, major, F-11/goods-return F-11/goods-exchange",
                "16, none, urgent, F-11/goods-return F-11/goods-exchange",
                "none, vip, major, none"
            })
    void goodsGoBackWithinTheirTimeOrByException(Long days, String exception, String severity, String owed) {
        String expected = owed == null ? GENERAL : owed + " " + GENERAL;

        assertThat(owed("business-hall", "other", severity, "substantiated", days, exception))
                .isEqualTo(expected);
    }

    @Test
    void aMissedServiceLevelIsCompensatedAsAgreed() {
        assertThat(owed("it-operations", "outage", "major", "substantiated", null, null))
                .isEqualTo("SLA/compensation " + GENERAL);
    }

    @ParameterizedTest
    @CsvSource({"bill, -/refund", "meter, -/refund", "repair-late,", "wrongdoing,"})
    void whatThePowerUtilityChargedWronglyGoesBack(String category, String owed) {
        assertThat(owed("power-utility", category, "general", "substantiated", null, null))
                .isEqualTo(owed == null ? GENERAL : owed + " " + GENERAL);
        assertThat(owed("power-utility", category, "general", "not-substantiated", null, null))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bill, general, power-service-experts",
        "bill, urgent, power-service-experts",
        "wrongdoing, general,",
        "wrongdoing, major, quality"
    })
    void theExpertsOfThePowerUtilityCheckWhatIsNoReportOfWrongdoing(
            String category, String severity, String department) {
        List<Map<String, Object>> answer = rows("response-check", facts("power-utility", category, severity), false);

        assertThat(answer.isEmpty() ? null : answer.get(0).get("department")).isEqualTo(department);
    }

    @Test
    void everyRowIsToldInBothLanguagesAndSaysWhoOwesIt() {
        assertThat(rows("remedy-entitlement", Map.of(), true))
                .hasSizeGreaterThan(30)
                .allSatisfy(row -> {
                    assertThat(String.valueOf(row.get("text_en"))).matches("[\\p{ASCII}]{10,}");
                    assertThat(String.valueOf(row.get("text_zh"))).matches(".*\\p{IsHan}.*");
                    assertThat(String.valueOf(row.get("owedBy")))
                            .matches("platform|driver|supplier|provider|organisation");
                    assertThat(row.get("money")).isInstanceOf(Boolean.class);
                });
    }

    @ParameterizedTest
    @CsvSource({"simple,", "general,", "major, quality", "urgent, quality"})
    void whatIsSeriousIsCheckedByTheQualityDepartment(String severity, String department) {
        List<Map<String, Object>> answer = rows("response-check", facts("telecom", "bill", severity), false);

        assertThat(answer.isEmpty() ? null : answer.get(0).get("department")).isEqualTo(department);
    }

    @ParameterizedTest
    @CsvSource({"ride-hailing, 200", "telecom, 500", "unheard-of, 500"})
    void theLimitsAreSamplesInYuan(String profile, double limit) {
        assertThat(rows("approval-limit", facts(profile, "bill", "general"), false))
                .singleElement()
                .satisfies(row -> {
                    assertThat(((Number) row.get("limit")).doubleValue()).isEqualTo(limit);
                    assertThat(row).containsEntry("currency", "CNY");
                });
    }

    private static String owed(
            String profile, String category, String severity, String finding, Long days, String exception) {
        Map<String, Object> facts = facts(profile, category, severity);
        facts.put("finding", finding);
        facts.put("goodsDays", days);
        facts.put("goodsException", exception);
        return rows("remedy-entitlement", facts, false).stream()
                .map(row -> (row.get("commitment") == null ? "-" : row.get("commitment")) + "/" + row.get("remedy"))
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Object> facts(String profile, String category, String severity) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("profile", profile);
        facts.put("category", category);
        facts.put("severity", severity);
        return facts;
    }

    /** The rows that match, or all of them whatever they ask. */
    private static List<Map<String, Object>> rows(String table, Map<String, Object> facts, boolean all) {
        Path file = Path.of("processes", "complaint", table + ".dmn");
        try (InputStream source = Files.newInputStream(file)) {
            String text = new String(source.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            String asked = all ? text.replaceAll("(<inputEntry id=\"[^\"]*\"><text>)[^<]*(</text>)", "$1-$2") : text;
            Map<String, Object> given = new HashMap<>(facts);
            if (all) {
                Arrays.asList("profile", "category", "severity", "finding", "goodsDays", "goodsException")
                        .forEach(input -> given.put(input, null));
            }
            return ENGINE.evaluateDecision(
                            ENGINE.parseDecision(
                                    table,
                                    new java.io.ByteArrayInputStream(
                                            asked.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                            given)
                    .getResultList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
