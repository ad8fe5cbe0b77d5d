package org.answerable.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import org.answerable.calendar.WorkingTime;
import org.answerable.calendar.model.Opening;
import org.answerable.calendar.model.OpeningHours;
import org.answerable.calendar.model.WeeklyHours;
import org.answerable.engine.Finding;
import org.answerable.engine.rules.LintTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of promises as its owner wrote it: each mistake is told with row, column and what is allowed. */
class PolicyTableCheckTest {

    private static final Path SHARED = Path.of("processes", "shared");

    @Test
    void theShippedTableHasNone() throws IOException {
        assertThat(check(shipped())).isEmpty();
        assertThat(new LintTables(Map.of("shared", files(shipped()), "complaint", models()))
                        .check(List.of(PolicyTableCheck.withoutDatabase())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    limit       | "PT24H"              | "24 workinghours"   | column Limit (limit): "24 workinghours" cannot be read; allowed:
                    clock       | "always"             | "awlays"            | column Clock (clock): there is no calendar "awlays"; allowed: always, cn-day, cn-hall, cn-office, uk-office
                    clock       | "always"             |                     | column Clock (clock): is empty; allowed: always
                    warn        | "0.5,0.8"            | "0.8,0.5"           | column Warn at shares (warn): 0.5 does not come after 0.8; allowed: each later
                    warn        | "0.5,0.8"            | "0.5,1.2"           | column Warn at shares (warn): 1.2 is no share of the time; allowed: more than 0 and less than 1
                    warn        | "0.5,0.8"            | "half"              | column Warn at shares (warn): half is no share
                    ladder      | "standard"           | "steep"             | column Ladder (ladder): there is no ladder "steep"; allowed: contribution, prompt, regulated, standard
                    pauseReasons|                      | "waiting-complainant" | column Reasons that pause it (pauseReasons): a clock set by law cannot be paused
                    extensions  | 1                    | -1                  | column Extensions at most (extensions): -1 is no number of extensions; allowed: 0 to 999
                    source      | "D-02"               |                     | column Source (source): is empty
                    deadline    | "resolve"            | "Resolve it"        | column Kind of deadline (deadline): "Resolve it" is no key
                    profile     | "ride-hailing"       | "ride-haling"       | column Profile (profile): "ride-haling" is not known; allowed: business-hall, it-operations
                    kind        | "complaint"          | "complain"          | column Kind of case (kind): "complain" is not known; allowed:
                    """)
    void eachMistakeIsToldWithRowColumnAndWhatIsAllowed(String column, String was, String now, String told)
            throws IOException {
        String table = column.equals("pauseReasons") ? lawful() : shipped();
        List<Finding> findings = check(changed(table, column, was == null ? "" : was, now == null ? "" : now));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.warning()).isFalse();
            assertThat(finding.element()).isEqualTo("Rule_RideHailing_Resolve");
            assertThat(finding.message()).startsWith("row 2, " + told);
        });
    }

    @Test
    void whatMayBeSoIsAWarning() throws IOException {
        assertThat(check(changed(shipped(), "deadline", "\"resolve\"", "\"resovle\"")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.warning()).isTrue();
                    assertThat(finding.toString()).contains("warning: row 2", "\"resovle\" has no name");
                });
        String elsewhere = changed(shipped(), "clock", "\"always\"", "\"coach-office\"");
        assertThat(new LintTables(Map.of("shared", files(elsewhere), "complaint", models()))
                        .check(List.of(PolicyTableCheck.withoutDatabase())))
                .singleElement()
                .satisfies(finding -> assertThat(finding.warning()).isTrue());
    }

    @Test
    void aFirstReplyThatCanEndAfterTheResolutionNamesBothRows() throws IOException {
        assertThat(check(changed(shipped(), "limit", "\"PT24H\"", "\"PT30M\"")))
                .anySatisfy(finding -> {
                    assertThat(finding.warning()).isTrue();
                    assertThat(finding.rule()).isEqualTo("policy-nested");
                    assertThat(finding.message())
                            .startsWith(
                                    "row 1 (first-reply, PT45M, always) can end after row 2 (resolve, PT30M, always)");
                })
                .anySatisfy(finding -> assertThat(finding.message()).contains("(contribute, PT4H, always)"));
    }

    @Test
    void onAnotherClockItIsReckonedOverTheStartsOfAYear() throws IOException {
        String sameDay =
                changed(changed(shipped(), "limit", "\"PT24H\"", "\"same-day\""), "clock", "\"always\"", "\"cn-day\"");
        assertThat(check(sameDay))
                .as("late in the evening 45 minutes reach into the next day")
                .anySatisfy(finding -> assertThat(finding.message()).startsWith("row 1 (first-reply, PT45M, always)"));
        String days = changed(
                changed(shipped(), "limit", "\"PT24H\"", "\"2 working days\""), "clock", "\"always\"", "\"cn-office\"");
        assertThat(check(days)).isEmpty();
    }

    /** A part asked of another department that the hall counts in opening hours, while the complaint ends at midnight. */
    @Test
    void aPromiseThatCanEndAfterTheOneAroundItOnAnotherClockIsAWarning() throws IOException {
        String cell = "id=\"Out_Contribution_BusinessHall_";
        String table = shipped()
                .replace(cell + "clock\"><text>\"cn-day\"", cell + "clock\"><text>\"cn-hall\"")
                .replace(cell + "limit\"><text>\"same-day\"", cell + "limit\"><text>\"PT4H\"");

        assertThat(check(table)).singleElement().satisfies(finding -> {
            assertThat(finding.warning()).isTrue();
            assertThat(finding.element()).isEqualTo("Rule_Contribution_BusinessHall");
        });
    }

    @Test
    void aSuppliersPromiseThatCanEndAfterOursIsAWarningWhicheverRowStandsFirst() throws IOException {
        for (String place : List.of("Rule_Contribution_RideHailing", "Rule_Contribution_PowerUtility")) {
            assertThat(check(withSupplier(place, "PT30H", "")))
                    .as(place)
                    .filteredOn(finding -> "Rule_Supplier".equals(finding.element()))
                    .hasSize(place.endsWith("RideHailing") ? 1 : 0);
        }
        assertThat(check(withSupplier("Rule_Contribution_RideHailing", "PT2H", "")))
                .isEmpty();
        assertThat(check(withSupplier("Rule_Contribution_RideHailing", "PT2H", "\"waiting-supplier\"")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("(pauseReasons): a supplier does not wait for itself", "without waiting-supplier"));
    }

    /** A row for ride-hailing's suppliers before the rule; the shipped row for contributions binds them too where it stands first. */
    private static String withSupplier(String before, String limit, String pauseReasons) throws IOException {
        String rule = shipped()
                .lines()
                .dropWhile(line -> !line.contains("\"Rule_Contribution_RideHailing\""))
                .collect(StringBuilder::new, (text, line) -> text.append(line).append("\n"), StringBuilder::append)
                .toString();
        rule = rule.substring(0, rule.indexOf("</rule>") + "</rule>\n".length())
                .replace("Contribution_RideHailing", "Supplier")
                .replace("\"contribution\", \"supplier\"", "\"supplier\"")
                .replace("PT4H", limit)
                .replace("Supplier_pauseReasons\"><text>", "Supplier_pauseReasons\"><text>" + pauseReasons);
        String start = "      <rule id=\"" + before + "\">";
        return shipped().replace(start, rule + start);
    }

    private static String lawful() throws IOException {
        return changed(shipped(), "legal", "false", "true");
    }

    private static String shipped() throws IOException {
        return Files.readString(SHARED.resolve("deadline-policy.dmn"));
    }

    /** Another entry in the second row. */
    private static String changed(String table, String column, String was, String now) {
        String prefix = List.of("profile", "kind").contains(column) ? "In" : "Out";
        String cell = "id=\"" + prefix + "_RideHailing_Resolve_" + column + "\"><text>";
        assertThat(table).contains(cell + was);
        return table.replace(cell + was + "</text>", cell + now + "</text>");
    }

    @Test
    void aFindingIsToldInChineseAsWell() throws IOException {
        ResourceBundle chinese = ResourceBundle.getBundle("i18n/deadline", Locale.SIMPLIFIED_CHINESE);
        String table = changed(shipped(), "clock", "\"always\"", "\"awlays\"");

        assertThat(check(table)).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains("there is no calendar \"awlays\"; allowed: always");
            assertThat(finding.message(chinese::getString, Locale.SIMPLIFIED_CHINESE))
                    .contains("没有日历“awlays”；可填：always")
                    .doesNotContain("{", "allowed");
        });
    }

    private static List<Finding> check(String table) throws IOException {
        return new LintTables(Map.of("shared", files(table), "complaint", models()))
                .check(List.of(new PolicyTableCheck(new Year())));
    }

    private static Map<String, byte[]> files(String table) throws IOException {
        return Map.of(
                "processes/shared/deadline-policy.dmn",
                table.getBytes(StandardCharsets.UTF_8),
                "processes/shared/escalation-ladder.dmn",
                Files.readAllBytes(SHARED.resolve("escalation-ladder.dmn")),
                "processes/shared/deadline-contest.bpmn",
                Files.readAllBytes(SHARED.resolve("deadline-contest.bpmn")),
                "processes/shared/service-level-profile.dmn",
                Files.readAllBytes(SHARED.resolve("service-level-profile.dmn")));
    }

    private static Map<String, byte[]> models() throws IOException {
        Map<String, byte[]> models = new TreeMap<>();
        for (String area : List.of("complaint", "change")) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("processes", area), "*.bpmn")) {
                for (Path file : files) {
                    models.put("processes/" + area + "/" + file.getFileName(), Files.readAllBytes(file));
                }
            }
        }
        return models;
    }

    /** The calendars that ship, as far as they matter here. */
    private static final class Year implements PolicyTableCheck.Clocks {

        @Override
        public Set<String> ids() {
            return Set.of("always", "cn-day", "cn-office", "cn-hall", "uk-office");
        }

        @Override
        public boolean all() {
            return true;
        }

        @Override
        public Optional<WorkingTime> inForce(String id) {
            Map<java.time.DayOfWeek, List<Opening>> week = new EnumMap<>(java.time.DayOfWeek.class);
            for (java.time.DayOfWeek day : java.time.DayOfWeek.values()) {
                boolean office = id.endsWith("office");
                if (!office || day.getValue() < 6) {
                    week.put(day, List.of(Opening.parse(office ? "09:00-18:00" : "00:00-24:00")));
                }
            }
            ZoneId zone = ZoneId.of(id.equals("always") ? "UTC" : "Asia/Shanghai");
            return Optional.of(new OpeningHours(id + ":1", zone, new WeeklyHours(week)));
        }

        @Override
        public Instant now() {
            return Instant.parse("2026-11-28T00:00:00Z");
        }
    }
}
