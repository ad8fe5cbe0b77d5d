package org.answerable.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.answerable.indicator.model.Grouping;
import org.answerable.indicator.model.Period;
import org.answerable.platform.Ids;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The figures of changes and releases (K-24, K-25): each counts what it says, and lists exactly that. */
@ServerTest
class ChangeFiguresIT {

    private static final String MANAGER = "lin.yue";
    private static final LocalDate MAY = LocalDate.parse("2023-05-01");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final String profile = "k" + UUID.randomUUID().toString().substring(0, 8);
    private int written;

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate database;

    @Autowired
    ReportIndicators reporting;

    @Autowired
    ListCounted listing;

    @Test
    void changesAreCountedByOutcomeModelKindAndItems() {
        change("successful", "normal", "it", 3);
        change("successful", "standard", "it", 0);
        change("successful-with-problems", "emergency", "it", 1);
        change("backed-out", "normal", "works", 0);
        change("failed", "normal", "design", 2);
        change("cancelled", "normal", "personnel", 0);
        change("rejected", "normal", "commitment", 0);
        unapproved("kept", "keep", 1);
        unapproved("undone", "undo", 1);
        unapproved("unfounded", "unfounded", 1);
        Figures total = reporting.report(query()).total();

        assertThat(Figure.shownOf("change-request").stream()
                        .filter(figure -> figure.key().startsWith("change"))
                        .collect(Collectors.toMap(Figure::key, total::count)))
                .isEqualTo(Map.ofEntries(
                        Map.entry("changes", 9L),
                        Map.entry("changes-successful", 2L),
                        Map.entry("changes-with-problems", 1L),
                        Map.entry("changes-backed-out", 1L),
                        Map.entry("changes-failed", 1L),
                        Map.entry("changes-cancelled", 1L),
                        Map.entry("changes-rejected", 1L),
                        Map.entry("changes-unapproved", 2L),
                        Map.entry("changes-standard", 1L),
                        Map.entry("changes-normal", 5L),
                        Map.entry("changes-emergency", 1L),
                        Map.entry("changes-it", 3L),
                        Map.entry("changes-works", 1L),
                        Map.entry("changes-design", 1L),
                        Map.entry("changes-personnel", 1L),
                        Map.entry("changes-commitment", 1L),
                        Map.entry("change-items", 8L)));
        assertThat(total.share(Figure.CHANGES_UNAPPROVED)).hasValue(200.0 / 9);
        assertThat(total.average(Figure.CHANGE_ITEMS)).hasValue(8.0 / 9);
        assertThat(total.share(Figure.CHANGE_ITEMS)).isEmpty();
        assertThat(Figure.shownOf("change-request")).allSatisfy(figure -> assertThat(
                        listing.page(query(), figure, MANAGER, null, 50).cases())
                .hasSize((int) total.count(figure)));
        assertThat(Figure.shownOf("complaint")).doesNotContain(Figure.CHANGES, Figure.CHANGE_ITEMS);
        shown();
    }

    @Test
    void releasesAreCountedByOutcomeTimeAndConfiguration() {
        release("successful", "MET", "yes");
        release("partly-successful", "MET", "no");
        release("rolled-back", "CANCELLED", "yes");
        release("failed", "BREACHED", "no");
        release("cancelled", "CANCELLED", null);
        IndicatorQuery asked = query("release");
        Figures total = reporting.report(asked).total();

        assertThat(Figure.shownOf("release").stream()
                        .filter(figure -> figure.key().startsWith("release"))
                        .collect(Collectors.toMap(Figure::key, total::count)))
                .isEqualTo(Map.of(
                        "releases", 4L,
                        "releases-successful", 1L,
                        "releases-partly-successful", 1L,
                        "releases-rolled-back", 1L,
                        "releases-failed", 1L,
                        "releases-in-time", 2L,
                        "releases-configured", 2L));
        assertThat(total.share(Figure.RELEASES_IN_TIME)).hasValue(50.0);
        assertThat(Figure.shownOf("release")).allSatisfy(figure -> assertThat(
                        listing.page(asked, figure, MANAGER, null, 50).cases())
                .hasSize((int) total.count(figure)));
        Visitor manager = new Visitor(port);
        manager.logIn(MANAGER, Visitor.SAMPLE_PASSWORD);
        assertThat(Jsoup.parse(manager.get("/indicators?lang=en&kind=release&from=2023-05-01&to=2023-05-31&profile="
                                        + profile)
                                .body())
                        .text())
                .contains("Configuration database updated", "50 % of 4");
    }

    private void release(String state, String verdict, String configured) {
        String id = row("release", state, 0);
        database.update("insert into release_record (case_id, requester) values (?, 'he.xin')", id);
        database.update(
                "insert into deadline (id, case_id, kind, round, source, clock, legal, extensions_allowed, policy_version, state,"
                        + " started_at, since_at, counted_micros, due_at, ended_at, extensions, segments, version, part)"
                        + " values (?, ?, 'implement', 1, 'F-39', 'always:1', false, 0, '1', ?, ?, ?, 0, ?, ?, 0, 1, 0, '')",
                Ids.next(),
                id,
                verdict,
                moment(),
                moment(),
                moment(),
                moment());
        if (configured != null) {
            database.update(
                    "insert into change_result (case_id, role, outcome, said_by, said_at) values (?, 'configuration', ?, 'he.xin', ?)",
                    id,
                    configured,
                    moment());
        }
    }

    private void shown() {
        Visitor manager = new Visitor(port);
        manager.logIn(MANAGER, Visitor.SAMPLE_PASSWORD);
        String asked = "kind=change-request&from=2023-05-01&to=2023-05-31&profile=" + profile;
        String page = manager.get("/indicators?lang=en&" + asked).body();
        assertThat(Jsoup.parse(page).text()).contains("Unapproved", "0.9 per change, 9 changes", "22.2 % of 9");
        String link = Jsoup.parse(page).select("a[href*=figure=changes-unapproved]").stream()
                .findFirst()
                .orElseThrow()
                .attr("href");
        assertThat(Jsoup.parse(manager.get(link).body()).select("tbody tr")).hasSize(2);
        assertThat(manager.get("/indicators/export.csv?bom=false&" + asked).body())
                .contains(",changes-failed,Failed,K-24,1,9,11.11")
                .contains(",change-items,Configuration items touched,K-24,8,9,\r\n");
        assertThat(new Visitor(port)
                        .withBasic(MANAGER, Visitor.SAMPLE_PASSWORD)
                        .get("/api/v1/indicators?" + asked)
                        .body())
                .contains("\"changes-rejected\":{\"count\":1,\"of\":9,\"share\":11.11}");
    }

    private IndicatorQuery query() {
        return query("change-request");
    }

    private IndicatorQuery query(String kind) {
        return new IndicatorQuery(
                kind, new Period(MAY, MAY.plusDays(30), ZONE), Grouping.DAY, profile, ReadDepartments.ALL);
    }

    private void change(String state, String model, String kind, int items) {
        String id = row(state, items);
        database.update(
                "insert into change_request (case_id, change_kind, model, requester) values (?, ?, ?, 'olivia.reed')",
                id,
                kind,
                model);
    }

    private void unapproved(String state, String decision, int items) {
        String id = row(state, items);
        database.update(
                "insert into unapproved_change (case_id, found_at, found_by, reporter, decision, version)"
                        + " values (?, ?, 'olivia.reed', 'olivia.reed', ?, 2)",
                id,
                moment(),
                decision);
    }

    private String row(String state, int items) {
        return row("change-request", state, items);
    }

    private String row(String kind, String state, int items) {
        String id = Ids.next();
        database.update(
                "insert into case_file (id, number, kind, profile, channel, subject, description, state, owner_department, locale,"
                        + " confidential, received_at, changed_at, changed_by, version, closed_at)"
                        + " values (?, ?, ?, ?, 'web', 'Disk', 'text', ?, 'change-management', 'en', false, ?, ?,"
                        + " 'test', 0, ?)",
                id,
                "IK-" + profile.substring(1) + "-" + written++,
                kind,
                profile,
                state,
                moment(),
                moment(),
                moment());
        for (int item = 0; item < items; item++) {
            database.update("insert into change_item (case_id, item_code) values (?, ?)", id, "SRV-" + item);
        }
        return id;
    }

    private static Instant moment() {
        return MAY.plusDays(3).atStartOfDay(ZONE).toInstant();
    }
}
