package org.answerable.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.answerable.calendar.Limit;
import org.answerable.deadline.model.Ladder;
import org.answerable.deadline.model.LadderRows;
import org.answerable.deadline.model.PolicyOrder;
import org.answerable.deadline.model.Rung;
import org.answerable.deadline.model.WrongRungException;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped tables of promises and ladders, row by row. */
class PolicyTablesTest {

    private static final String PROMISES =
            """
                    ride-hailing,  complaint,       -,                   general, web,       first-reply D-01 always PT45M prompt; resolve D-02 always PT24H standard
                    ride-hailing,  complaint,       dangerous-driving,   urgent,  phone,     first-reply D-01 always PT45M prompt; resolve D-02 always PT24H standard
                    ride-hailing,  service-request, rating-review,       -,       schedule,  review D-04 cn-day same-day standard
                    ride-hailing,  service-request, -,                   -,       rest,      ''
                    ride-hailing,  incident,        -,                   general, web,       ''
                    ride-hailing,  emergency,       public-opinion,      -,       phone,     start-plan D-21 always null urgent; publish D-21 always null urgent
                    ride-hailing,  emergency,       -,                   -,       phone,     ''
                    power-utility, complaint,       meter,               general, web,       resolve F-15 always null supervised
                    power-utility, complaint,       wrongdoing,          major,   letter,    resolve F-15 always null supervised
                    power-utility, incident,        -,                   general, web,       ''
                    power-utility, contribution,    meter,               general, web,       contribute internal always PT4H contribution
                    business-hall, service-request, -,                   -,       counter,   resolve D-15 cn-hall null standard
                    business-hall, complaint,       invoice,             simple,  counter,   resolve D-13 cn-hall null standard
                    business-hall, complaint,       bill,                general, counter,   resolve D-14 cn-day same-day standard
                    business-hall, complaint,       -,                   -,       web,       resolve D-14 cn-day same-day standard
                    telecom,       complaint,       network,             general, web,       resolve D-16 always null regulated
                    telecom,       complaint,       network,             general, regulator, resolve D-16 always null regulated; status-update D-17 always null regulated
                    it-operations, complaint,       slow,                general, web,       first-reply D-37 cn-office PT2H prompt; resolve D-19 cn-office null standard
                    it-operations, incident,        -,                   -,       mail,      first-reply D-37 cn-office PT2H prompt
                    it-operations, complaint,       outage,              urgent,  phone,     first-reply D-37 always PT2H urgent; resolve D-19 cn-office null standard
                    it-operations, incident,        -,                   -,       phone,     first-reply D-34 always PT5M urgent; diagnose D-35 always PT10M urgent; resolve D-36 always PT3H urgent; first-reply D-37 cn-office PT2H prompt
                    it-operations, incident,        outage,              urgent,  rest,      first-reply D-37 always PT2H urgent
                    it-operations, incident,        service-application, general, mail,      first-reply D-48 cn-office PT1H prompt
                    it-operations, complaint,       service-application, general, web,       first-reply D-48 cn-office PT1H prompt; resolve D-19 cn-office null standard
                    it-operations, complaint,       service-application, urgent,  web,       first-reply D-48 cn-office PT1H prompt; resolve D-19 cn-office null standard
                    it-operations, service-request, -,                   -,       rest,      first-reply D-48 cn-office PT1H prompt
                    it-operations, service-request, repair,              general, phone,     first-reply D-48 cn-office PT1H prompt; status-update D-46 cn-office every 3 working days standard; resolve D-47 cn-office before the 2nd weekend standard
                    it-operations, change-request,  maintenance,         general, web,       notify-users D-39 always 48 h before maintenance standard; implement F-35 always at window-end urgent
                    it-operations, change-request,  maintenance,         urgent,  web,       implement F-35 always at window-end urgent
                    it-operations, evaluate-change, other,               -,       web,       evaluate-change F-35 cn-office null standard
                    it-operations, evaluate-after,  other,               -,       web,       evaluate-after F-35 cn-office null standard
                    it-operations, approve-change,  other,               -,       web,       approve-change F-35 cn-office null standard
                    it-operations, plan-change,     other,               -,       web,       plan-change F-35 cn-office null standard
                    it-operations, client-consent,  design,              -,       web,       client-consent F-36 cn-office null standard
                    it-operations, personnel-review, provider-swap,      -,       web,       personnel-review F-37 cn-office null standard
                    telecom,       comment-period,  commitment,          -,       web,       comment-period F-38 cn-office null standard
                    it-operations, decide-exception, other,              -,       web,       decide-exception F-35 cn-office null standard
                    it-operations, begin-change,    other,               -,       web,       begin-change F-35 always null urgent
                    it-operations, go-on,           other,               -,       web,       go-on F-35 always null urgent
                    it-operations, back-out,        other,               -,       web,       back-out F-35 always null urgent
                    it-operations, confirm-change,  other,               -,       web,       confirm-change F-35 cn-office null standard
                    it-operations, check-change,    other,               -,       web,       check-change F-35 cn-office null standard
                    it-operations, change-review,   other,               -,       web,       change-review F-35 cn-office null standard
                    it-operations, service-request, configuration-audit, -,      schedule,  item-audit D-54 always at half-year-end standard
                    it-operations, change-request,  unapproved-change,   -,       web,       ''
                    it-operations, decide-unapproved, unapproved-change, -,       web,       decide-unapproved F-35 cn-office null standard
                    it-operations, update-register, unapproved-change,   -,       web,       update-register F-44 cn-office null standard
                    it-operations, put-back,        unapproved-change,   -,       web,       put-back F-35 cn-office null standard
                    it-operations, release,         other,               -,       web,       implement F-39 always at window-end urgent
                    it-operations, release,         maintenance,         general, web,       notify-users D-39 always 48 h before maintenance standard; implement F-39 always at window-end urgent
                    it-operations, plan-release, other, -, web, plan-release F-39 cn-office null standard
                    it-operations, design-release, other, -, web, design-release F-39 cn-office null standard
                    it-operations, build-release, other, -, web, build-release F-39 cn-office null standard
                    it-operations, configure-release, other, -, web, configure-release F-39 cn-office null standard
                    it-operations, test-release, other, -, web, test-release F-39 cn-office null standard
                    it-operations, decide-release, other, -, web, decide-release F-39 cn-office null standard
                    it-operations, begin-release, other, -, web, begin-release F-39 always null urgent
                    it-operations, verify-release, other, -, web, verify-release F-39 always null urgent
                    it-operations, roll-back-release, other, -, web, roll-back-release F-39 always null urgent
                    it-operations, update-configuration, other, -, web, update-configuration F-39 cn-office null standard
                    it-operations, review-release, other, -, web, review-release F-39 cn-office null standard
                    telecom,       complaint-appeal, -,                  general, web,       appeal F-19 cn-office null standard
                    power-utility, inspection,      bill,                general, web,       inspect F-19 always null standard
                    it-operations, vote,            advisory,            general, web,       vote F-35 cn-office null standard
                    it-operations, vote,            emergency,           urgent,  web,       vote F-35 always null urgent
                    telecom,       preservation,    bill,                general, web,       preserve F-08 cn-office null standard
                    ride-hailing,  contribution,    invoice,             general, web,       contribute internal always PT4H contribution
                    business-hall, contribution,    bill,                general, web,       contribute internal cn-day same-day contribution
                    telecom,       contribution,    network,             general, web,       contribute internal cn-office PT8H contribution
                    it-operations, contribution,    slow,                general, web,       contribute internal cn-office PT4H contribution
                    no-such,       complaint,       -,                   general, web,       ''
                    telecom,       remedy,          bill,                general, web,       remedy F-01 always null standard
                    ride-hailing,  verification,    risk-control,        general, web,       verify D-11 always null standard
                    ride-hailing,  service-request, lost-item,           -,       web,       contact-driver D-12 always null prompt
                    telecom,       hand-over,       bill,                general, web,       hand-over F-06 cn-office null standard
                    telecom,       approve,         bill,                general, web,       approve internal cn-office null standard
                    telecom,       contest,         bill,                general, web,       contest internal cn-office null standard
                    ride-hailing,  tell-party,      invoice,             general, web,       tell-party internal cn-office null standard
                    it-operations, call-back,       slow,                general, web,       call-back F-58 cn-office null standard
                    business-hall, react,           bill,                general, web,       react F-58 cn-office null standard
                    ride-hailing,  attribute-cause, invoice,             general, web,       attribute-cause F-16 cn-office null standard
                    ride-hailing,  follow-up,       invoice,             general, web,       follow-up F-16 cn-office null standard
                    """;
    private static final Path SHARED = Path.of("processes", "shared");
    private static final Set<String> SEEN = new HashSet<>();
    private static final DmnEngine ENGINE = engine();

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(PolicyTablesTest::remember);
        return configuration.buildEngine();
    }

    private static void remember(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().forEach(rule -> SEEN.add(rule.getId()));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = PROMISES)
    void eachRowOfThePolicyBindsWhatItSays(
            String profile, String kind, String category, String severity, String channel, String promises) {
        List<Map<String, Object>> rows = policy(profile, kind, category, severity, channel);

        assertThat(rows.stream().map(PolicyTablesTest::promise).collect(Collectors.joining("; ")))
                .isEqualTo(promises);
    }

    @Test
    void everyRowOfThePolicyCanBeReadAndNamesALadderThatCanBeReadToo() throws IOException {
        for (String profile : List.of("ride-hailing", "power-utility", "business-hall", "telecom", "it-operations")) {
            for (String severity : List.of("simple", "general", "major", "urgent")) {
                for (Map<String, Object> row :
                        policy(profile, "complaint", "service-application", severity, "regulator")) {
                    PolicyOrder order = PolicyOrder.of(row);
                    assertThat(ladder(order.ladder(), order.warn()).rungs()).isNotEmpty();
                    assertThat(order.limit() == null || Limit.parse(order.limit()) != null)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    prompt,    warn-50 SHARE handler; warn-80 SHARE handler; due AT_DUE handler urgent; head AFTER PT10M department-head urgent; next-level AFTER PT30M next-level urgent 3xPT1H; manager AFTER PT4H role:manager
                    standard,  warn-50 SHARE handler; warn-80 SHARE handler; due AT_DUE handler urgent; head AFTER PT1H department-head urgent; next-level AFTER PT4H next-level 3xPT24H; manager AFTER PT48H role:manager
                    urgent,    warn-50 SHARE handler urgent; warn-80 SHARE handler urgent; due AT_DUE duty-roster urgent; head AFTER PT10M department-head urgent; deputy AFTER PT20M deputy urgent; next-level AFTER PT30M next-level urgent 5xPT1H; manager AFTER PT2H role:manager urgent
                    regulated, warn-50 SHARE handler; warn-80 SHARE handler; warn-head-50 SHARE department-head; warn-head-80 SHARE department-head; due AT_DUE department-head urgent; next-level AFTER PT1H next-level urgent 3xPT24H; manager AFTER PT4H role:manager
                    supervised, warn-50 SHARE handler; warn-80 SHARE handler; due AT_DUE handler urgent; head AT_DUE department-head urgent; daily AFTER PT24H department-head 30xPT24H; next-level AFTER PT48H next-level; manager AFTER PT72H role:manager
                    contribution, warn-50 SHARE handler; warn-80 SHARE handler; due AT_DUE handler urgent; owner AT_DUE case-owner; head AFTER PT1H department-head urgent; next-level AFTER PT4H next-level 3xPT24H
                    """)
    void eachRowOfTheLaddersIsARung(String ladder, String rungs) {
        assertThat(ladder(ladder, "0.5,0.8").rungs().stream()
                        .map(PolicyTablesTest::words)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(rungs);
    }

    @Test
    void everyRowOfThePolicyIsTriedAboveAndStandsOnThePage() throws IOException {
        SEEN.clear();
        PROMISES.lines()
                .map(line -> line.split(", *"))
                .forEach(cells -> policy(cells[0].strip(), cells[1], nullable(cells[2]), nullable(cells[3]), cells[4]));
        Set<String> rules = found("<rule id=\"([^\"]+)\"", Files.readString(SHARED.resolve("deadline-policy.dmn")));

        assertThat(SEEN).containsExactlyInAnyOrderElementsOf(rules);
        assertThat(found("`(Rule_[A-Za-z_]+)`", Files.readString(Path.of("docs", "profiles.md"))))
                .containsAll(rules);
    }

    @Test
    void noLadderHasRowsThatTheTestsAboveDoNotKnow() throws IOException {
        SEEN.clear();
        List.of("prompt", "standard", "urgent", "regulated", "supervised", "contribution")
                .forEach(ladder -> ladder(ladder, "0.5"));

        assertThat(SEEN)
                .containsExactlyInAnyOrderElementsOf(
                        found("<rule id=\"([^\"]+)\"", Files.readString(SHARED.resolve("escalation-ladder.dmn"))));
    }

    private static String nullable(String cell) {
        return "-".equals(cell) ? null : cell;
    }

    @Test
    void aLadderThatMakesNoSenseIsRefusedByName() {
        Map<String, Object> sound =
                Map.of("rung", "head", "when", "after", "after", "PT1H", "who", "deputy", "channel", "mail");
        assertThat(new LadderRows(List.of(sound)).warningAt("0.5").rungs()).hasSize(1);
        refused(sound, "when", "sometimes", "when");
        refused(sound, "who", "boss", "who");
        refused(sound, "channel", "carrier pigeon", "channel");
        Map<String, Object> paged = new java.util.HashMap<>(sound);
        paged.put("channel", "pager");
        assertThat(new LadderRows(List.of(paged))
                        .warningAt("0.5")
                        .rungs()
                        .get(0)
                        .channel())
                .isEqualTo("pager");
        refused(sound, "after", null, "after");
        refused(sound, "after", "one hour", "\"one hour\" cannot be read");
        refused(sound, "times", 3, "times");
        assertThatThrownBy(() -> new LadderRows(List.of(sound, sound)).warningAt(null))
                .hasMessageContaining("twice");
        Map<String, Object> warning = Map.of("rung", "warn", "when", "share", "who", "handler", "channel", "mail");
        assertThatThrownBy(() -> new LadderRows(List.of(warning)).warningAt("1.5"))
                .hasMessageContaining("warn");
    }

    @Test
    void whatIsWrongWithALadderIsToldInChineseAsWell() {
        ResourceBundle chinese = ResourceBundle.getBundle("i18n/deadline", Locale.SIMPLIFIED_CHINESE);
        Map<String, Object> boss =
                Map.of("rung", "head", "when", "after", "after", "PT1H", "who", "boss", "channel", "mail");

        assertThatThrownBy(() -> new LadderRows(List.of(boss)).written())
                .hasMessage("rung \"head\", column who: \"boss\" cannot be read")
                .isInstanceOfSatisfying(WrongRungException.class, wrong -> assertThat(
                                wrong.sentence().in(chinese::getString, Locale.SIMPLIFIED_CHINESE))
                        .isEqualTo("第“head”级，who 列：“boss”无法识别"));
    }

    private static void refused(Map<String, Object> sound, String column, Object value, String named) {
        Map<String, Object> row = new HashMap<>(sound);
        row.put(column, value);
        assertThatThrownBy(() -> new LadderRows(List.of(row)).warningAt(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    private static String promise(Map<String, Object> row) {
        return String.join(
                " ",
                Arrays.asList("deadline", "source", "clock", "limit", "ladder").stream()
                        .map(column -> String.valueOf(row.get(column)))
                        .toList());
    }

    private static String words(Rung rung) {
        return rung.key() + " " + rung.when()
                + (rung.after().isZero() ? "" : " " + rung.after())
                + " " + rung.who()
                + (rung.urgent() ? " urgent" : "")
                + (rung.times() > 1
                        ? " " + rung.times() + "x" + (rung.repeat().toHours() == 24 ? "PT24H" : rung.repeat())
                        : "");
    }

    private static Ladder ladder(String name, String warn) {
        return new LadderRows(rows("escalation-ladder", Map.of("ladder", name))).warningAt(warn);
    }

    private static List<Map<String, Object>> policy(
            String profile, String kind, String category, String severity, String channel) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("profile", profile);
        inputs.put("kind", kind);
        inputs.put("category", category);
        inputs.put("severity", severity);
        inputs.put("channel", channel);
        return rows("deadline-policy", inputs);
    }

    private static List<Map<String, Object>> rows(String table, Map<String, Object> inputs) {
        try (InputStream model = Files.newInputStream(SHARED.resolve(table + ".dmn"))) {
            return ENGINE.evaluateDecisionTable(table, model, inputs).stream()
                    .map(DmnDecisionRuleResult::getEntryMap)
                    .toList();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
