package org.answerable.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.answerable.complaint.ComplaintFixture;
import org.answerable.complaint.tracking.WithdrawComplaint;
import org.answerable.deadline.Deadlines;
import org.answerable.indicator.Figure.Source;
import org.answerable.indicator.model.Grouping;
import org.answerable.indicator.model.Period;
import org.answerable.indicator.persistence.IndicatorMapper;
import org.answerable.indicator.persistence.PlannedWish;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.testing.EngineTime;
import org.answerable.testing.QueryPlans;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TestDatabase;
import org.answerable.testing.Visitor;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Figures, compared with what was counted by hand, and with the lists behind them. */
@ServerTest
class IndicatorsIT {

    private static final String MANAGER = "lin.yue";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MANY = 200;
    private static final LocalDate MAY = LocalDate.parse("2024-05-01");

    @LocalServerPort
    int port;

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    WithdrawComplaint withdrawing;

    @Autowired
    Deadlines deadlines;

    @Autowired
    EngineTime time;

    @Autowired
    AdjustableClock clock;

    @Autowired
    ReportIndicators reporting;

    @Autowired
    ListCounted listing;

    @Autowired
    JdbcTemplate database;

    @Autowired
    SqlSessionFactory sessions;

    @Autowired
    DataSource dataSource;

    private final ObjectMapper json = new ObjectMapper();

    // ---- cases that live through their model
    // --------------------------------------------------------------------------

    @Test
    void whatHappensToComplaintsIsCountedAsByHand() {
        LocalDate today = clock.instant().atZone(ZONE).toLocalDate();
        IndicatorQuery query = new IndicatorQuery(
                "complaint",
                new Period(today, today.plusDays(40), ZONE),
                Grouping.WEEK,
                "ride-hailing",
                ReadDepartments.ALL);
        Map<Figure, Long> before = counts(query);

        CaseId good = filed();
        CaseId takenBack = filed();
        reply(good);
        complaints.answered(good, "wang.fang", "not-substantiated", "The driver was ten minutes late.");
        complaints.confirmed(good);
        Acting.as(Actor.party("complainant"), "web", () -> {
            withdrawing.withdraw(takenBack);
            return null;
        });
        CaseId late = filed();
        CaseId forgotten = filed();
        time.passUntil(late, due(late, "first-reply"));
        time.executeDueJobs(forgotten);
        reply(late);
        time.passUntil(late, due(late, "resolve"));
        time.executeDueJobs(forgotten);
        complaints.answered(late, "wang.fang", "not-substantiated", "It was nobody's fault.");
        complaints.disputed(late, "It was.");
        complaints.answered(late, "wang.fang", "not-substantiated", "We are sorry.");
        complaints.windowClosed(late);

        Map<Figure, Long> grown = counts(query);
        grown.replaceAll((figure, count) -> count - before.get(figure));
        assertThat(grown)
                .containsEntry(Figure.RECEIVED, 4L)
                .containsEntry(Figure.CLOSED, 3L)
                .containsEntry(Figure.UNANSWERED, 1L)
                .containsEntry(Figure.FIRST_REPLY_IN_TIME, 1L)
                .containsEntry(Figure.FIRST_REPLY_LATE, 2L)
                .containsEntry(Figure.RESOLVE_IN_TIME, 2L)
                .containsEntry(Figure.RESOLVE_LATE, 2L)
                .containsEntry(Figure.BACKLOG, 1L)
                .containsEntry(Figure.ANSWERED, 3L)
                .containsEntry(Figure.CONFIRMED, 1L)
                .containsEntry(Figure.DISPUTED, 1L)
                .containsEntry(Figure.REOPENED, 1L)
                .containsEntry(Figure.FIRST_ANSWERED, 2L)
                .containsEntry(Figure.SETTLED_FIRST, 1L);
        assertThat(numbers(query, Figure.REOPENED, MANY)).contains(number(late)).doesNotContain(number(good));
        assertThat(numbers(query, Figure.OVERDUE, MANY)).contains(number(forgotten));
        assertThat(numbers(query, Figure.AGE_MONTH, MANY)).contains(number(forgotten));
        everyFigureListsWhatItCounts(query, MANY);
    }

    private CaseId filed() {
        return complaints.filed("ride-hailing", "late-or-no-show");
    }

    private void reply(CaseId caseId) {
        complaints.complete(caseId, "wang.fang", Map.of("outcome", "reply", "reply", "We look into it."));
    }

    private Instant due(CaseId caseId, String kind) {
        return deadlines.of(caseId, kind).orElseThrow().due();
    }

    private String number(CaseId caseId) {
        return complaints.file(caseId).number();
    }

    // ---- each definition at its borders, on rows of their own
    // -----------------------------------------------------------

    @Test
    void eachFigureCountsWhatItsDefinitionSaysAndNothingElse() {
        Rows rows = new Rows(database);
        Instant end = MAY.plusMonths(1).atStartOfDay(ZONE).toInstant();
        Instant start = MAY.atStartOfDay(ZONE).toInstant();
        String first = rows.received(start, "repair").id();
        rows.received(start.minusMillis(1), "repair").closed(start, "closed");
        String last = rows.received(end.minusMillis(1), "quality").id();
        rows.received(end, "quality");
        rows.received(start.plusSeconds(1), null).closed(end.minusMillis(1), "referred");
        rows.received(start.plusSeconds(2), null).closed(end, "withdrawn");
        rows.received(start.plusSeconds(3), "repair").imported().closed(start.plusSeconds(4), "closed");
        rows.received(start.minus(Duration.ofDays(9)), "repair").imported();
        rows.kept(first, "first-reply", start, "repair");
        rows.kept(first, "resolve", end, "repair");
        rows.kept(first, "status-update", start, "repair");
        rows.keptWithoutFigure(last, "resolve", start.plusSeconds(9), "quality");
        rows.cancelled(last, "first-reply", start.plusSeconds(9), "quality");
        // The time ran out when it was the turn of repair; quality has it now.
        rows.broken(last, "resolve", end.minusMillis(1), "repair", "quality");
        rows.answered(first, 1, start, "disputed", true);
        rows.answered(first, 2, end.minusMillis(1), null, false);
        rows.answered(last, 1, end, "confirmed", false);

        IndicatorQuery query = rows.query(ReadDepartments.ALL);
        assertThat(counts(query))
                .containsEntry(Figure.RECEIVED, 4L)
                .containsEntry(Figure.CLOSED, 2L)
                .containsEntry(Figure.UNANSWERED, 1L)
                .containsEntry(Figure.FIRST_REPLY_IN_TIME, 1L)
                .containsEntry(Figure.FIRST_REPLY_LATE, 0L)
                .containsEntry(Figure.RESOLVE_IN_TIME, 0L)
                .containsEntry(Figure.RESOLVE_LATE, 1L)
                .containsEntry(Figure.BACKLOG, 4L)
                .containsEntry(Figure.OVERDUE, 1L)
                .containsEntry(Figure.AGE_DAY, 1L)
                .containsEntry(Figure.AGE_WEEK, 0L)
                .containsEntry(Figure.AGE_MONTH, 0L)
                .containsEntry(Figure.AGE_OLDER, 3L)
                .containsEntry(Figure.ANSWERED, 2L)
                .containsEntry(Figure.CONFIRMED, 0L)
                .containsEntry(Figure.DISPUTED, 1L)
                .containsEntry(Figure.REOPENED, 1L)
                .containsEntry(Figure.FIRST_ANSWERED, 1L)
                .containsEntry(Figure.SETTLED_FIRST, 0L);
        assertThat(reporting.report(query).departments())
                .extracting(line -> line.department() + " " + line.figures().count(Figure.RESOLVE_LATE))
                .containsExactlyInAnyOrder("null 0", "quality 0", "repair 1");
        // One was open on the first day already, and one that was closed on it: 2 - 1 + 4 received and the import that
        // came and went.
        assertThat(reporting.report(query).course())
                .extracting(part -> part.figures().count(Figure.BACKLOG))
                .startsWith(4L)
                .endsWith(4L)
                .hasSize(31);
        everyFigureListsWhatItCounts(query, 2);
        everyFigureListsWhatItCounts(rows.query(ReadDepartments.of(Set.of("repair"))), 2);
        everyFigureListsWhatItCounts(rows.query(ReadDepartments.only(ReadDepartments.NONE)), 2);
        assertThat(counts(rows.query(ReadDepartments.of(Set.of()))))
                .allSatisfy((figure, count) -> assertThat(count).isZero());
    }

    private Map<Figure, Long> counts(IndicatorQuery query) {
        Map<Figure, Long> counts = new EnumMap<>(Figure.class);
        Figures total = reporting.report(query).total();
        Figure.allShown().forEach(figure -> counts.put(figure, total.count(figure)));
        return counts;
    }

    private List<String> numbers(IndicatorQuery query, Figure figure, int pageSize) {
        List<String> numbers = new ArrayList<>();
        String cursor = null;
        do {
            ListCounted.Page page = listing.page(query, figure, MANAGER, cursor, pageSize);
            page.cases().forEach(each -> numbers.add(each.number()));
            cursor = page.next();
        } while (cursor != null);
        return numbers;
    }

    private void everyFigureListsWhatItCounts(IndicatorQuery query, int pageSize) {
        Map<Figure, Long> counts = counts(query);
        assertThat(Figure.allShown()).allSatisfy(figure -> {
            assertThat(numbers(query, figure, pageSize))
                    .hasSize(counts.get(figure).intValue());
            assertThat(listing.page(query, figure, MANAGER, null, 1).count()).isEqualTo(counts.get(figure));
        });
        Report report = reporting.report(query);
        Figure.allShown().stream()
                .filter(figure -> figure.source() != Source.BACKLOG)
                .forEach(figure -> assertThat(report.course().stream()
                                .mapToLong(part -> part.figures().count(figure))
                                .sum())
                        .as("%s over the parts", figure)
                        .isEqualTo(counts.get(figure)));
    }

    // ---- the page, the file, the interface
    // -------------------------------------------------------------------------------

    @Test
    void everyFigureOfThePageLeadsToAsManyCases() throws IOException {
        Rows rows = new Rows(database);
        Instant start = MAY.atStartOfDay(ZONE).toInstant();
        for (int i = 0; i < 3; i++) {
            String id = rows.received(start.plusSeconds(i * 90_000L), i == 0 ? null : "repair")
                    .id();
            rows.kept(id, "resolve", start.plusSeconds(i * 90_000L + 60), "repair");
            rows.answered(id, 1, start.plusSeconds(i * 90_000L + 60), i == 1 ? "disputed" : "confirmed", i == 1);
        }
        rows.received(start.plusSeconds(70), "quality").confidential();
        String asked = "from=2024-05-01&to=2024-05-31&profile=" + rows.profile();
        Visitor manager = new Visitor(port);
        manager.logIn(MANAGER, Visitor.SAMPLE_PASSWORD);
        manager.get("/?lang=en");

        Document page = Jsoup.parse(manager.get("/indicators?" + asked).body());
        assertThat(page.select("nav a[href=/indicators]")).hasSize(1);
        List<Element> links = page.select("a[href^=/indicators/cases]").stream()
                .filter(link -> link.closest("svg") == null)
                .filter(link -> link.hasText() && !link.text().equals("0"))
                .toList();
        assertThat(links).hasSizeGreaterThan(20);
        Map<String, Integer> listed = new java.util.HashMap<>();
        for (Element link : links) {
            int rowsShown = listed.computeIfAbsent(
                    link.attr("href"), href -> Jsoup.parse(manager.get(href).body())
                            .select("tbody tr")
                            .size());
            assertThat(rowsShown).as(link.attr("href")).isEqualTo(Integer.parseInt(link.ownText()));
        }
        assertThat(page.select(".chart")).hasSize(4).allSatisfy(chart -> assertThat(chart.select("table tbody tr"))
                .isNotEmpty());
        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.select("svg a").eachAttr("aria-label")).contains("2024-05-01: Received, 2");
        String settled =
                manager.get("/indicators/cases?figure=settled-first&" + asked).body();
        assertThat(Jsoup.parse(settled).select("h1").text()).isEqualTo("Settled by the first answer");
        assertThat(Jsoup.parse(settled).title()).contains("Settled by the first answer");
        String confidential = manager.get("/indicators/cases?figure=received&department=quality&" + asked)
                .body();
        assertThat(confidential).contains("Confidential matter").doesNotContain(Rows.SUBJECT);

        String[] file =
                manager.get("/indicators/export.csv?bom=false&" + asked).body().split("\r\n");
        assertThat(file[0])
                .isEqualTo(
                        "from,to,kind,department,department_name,profile,profile_name,figure,figure_name,indicators,count,of,share");
        assertThat(file)
                .hasSize(1 + 3 * Figure.shownOf("complaint").size())
                .anyMatch(line -> line.startsWith("2024-05-01,2024-05-31,complaint,repair,")
                        && line.endsWith(",disputed,Disputed,,1,2,50.00"));

        JsonNode data = json.readTree(
                program(MANAGER).get("/api/v1/indicators?by=month&" + asked).body());
        assertThat(data.at("/figures/settled-first").toString()).isEqualTo("{\"count\":2,\"of\":3,\"share\":66.67}");
        assertThat(data.at("/course")).hasSize(1);
        assertThat(data.at("/course/0/figures/backlog/count").asInt()).isEqualTo(4);
        JsonNode cases = json.readTree(program(MANAGER)
                .get("/api/v1/indicators/resolve-in-time/cases?limit=2&" + asked)
                .body());
        assertThat(cases.at("/count").asInt()).isEqualTo(3);
        assertThat(cases.at("/cases")).hasSize(2);
        assertThat(cases.at("/cases/0/moment").asText())
                .isEqualTo(start.plusSeconds(180_060).toString());
    }

    @Test
    void headsSeeTheirOwnDepartmentsAndWhatIsWrongIsNamed() throws IOException {
        Rows rows = new Rows(database);
        Instant start = MAY.atTime(12, 0).atZone(ZONE).toInstant();
        rows.received(start, "repair");
        rows.received(start, "quality");
        rows.received(start, null);
        String asked = "/api/v1/indicators?from=2024-05-01&to=2024-05-31&profile=" + rows.profile();

        JsonNode ofRepair = json.readTree(program("zhou.qiang").get(asked).body());
        assertThat(ofRepair.at("/figures/received/count").asInt()).isEqualTo(1);
        assertThat(ofRepair.at("/departments")).hasSize(1);
        assertThat(program("zhou.qiang").get(asked + "&department=quality").statusCode())
                .isEqualTo(403);
        assertThat(program("zhou.qiang").get(asked + "&department=none").statusCode())
                .isEqualTo(403);
        assertThat(program("xu.hui").get(asked).statusCode()).isEqualTo(403);
        JsonNode ofAll = json.readTree(program("david.hughes").get(asked).body());
        assertThat(ofAll.at("/figures/received/count").asInt()).isEqualTo(3);
        assertThat(json.readTree(
                                program(MANAGER).get(asked + "&department=none").body())
                        .at("/figures/received/count")
                        .asInt())
                .isEqualTo(1);

        assertThat(program(MANAGER)
                        .get("/api/v1/indicators?from=2024-05-02&to=2024-05-01")
                        .body())
                .contains("\"field\":\"to\"", "2024-05-02");
        assertThat(program(MANAGER).get("/api/v1/indicators?department=nowhere").statusCode())
                .isEqualTo(422);
        assertThat(program(MANAGER).get("/api/v1/indicators?preset=never").statusCode())
                .isEqualTo(422);
        assertThat(program(MANAGER).get("/api/v1/indicators/came/cases").statusCode())
                .isEqualTo(404);
        assertThat(program(MANAGER)
                        .get("/api/v1/indicators/received/cases?cursor=x")
                        .statusCode())
                .isEqualTo(422);
        Visitor manager = new Visitor(port);
        manager.logIn(MANAGER, Visitor.SAMPLE_PASSWORD);
        manager.get("/?lang=zh-CN");
        var refused = manager.get("/indicators?from=2020-01-01&to=2024-05-01");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("[role=alert] li").text()).contains("起始日", "1100");
        assertThat(Jsoup.parse(manager.get("/indicators?from=yesterday").body()).select("[role=alert] li"))
                .hasSize(1);
    }

    private Visitor program(String userId) {
        return new Visitor(port).withBasic(userId, Visitor.SAMPLE_PASSWORD);
    }

    // ---- how they are read
    // -----------------------------------------------------------------------------------------------

    @Test
    void everyStatementWalksAlongAnIndex() throws SQLException {
        assumeTrue("h2".equals(TestDatabase.vendor()));
        Map<Source, List<String>> indexes = Map.of(
                Source.RECEIVED, List.of("CASE_FILE_RECEIVED"),
                Source.CLOSED, List.of("CASE_FILE_OPEN"),
                Source.PROMISES, List.of("DEADLINE_BOARD_ALL", "DEADLINE_BREACHED"),
                Source.BACKLOG, List.of("CASE_FILE_OPEN"),
                Source.ANSWERS, List.of("COMPLAINT_VERDICT_ANSWERED"),
                Source.CHANGES, List.of("CASE_FILE_OPEN"),
                Source.CHANGE_ITEMS, List.of("CASE_FILE_OPEN"),
                Source.RELEASES, List.of("CASE_FILE_OPEN"));
        Period period = new Period(MAY, MAY.plusDays(30), ZONE);
        try (Connection connection = dataSource.getConnection()) {
            QueryPlans plans = new QueryPlans(sessions, connection);
            for (Source source : Source.values()) {
                for (ReadDepartments departments : List.of(
                        ReadDepartments.ALL,
                        ReadDepartments.of(Set.of("repair", "quality")),
                        ReadDepartments.only(ReadDepartments.NONE))) {
                    IndicatorQuery query =
                            new IndicatorQuery("complaint", period, Grouping.DAY, "telecom", departments);
                    Object counting = PlannedWish.counting(query, source, clock.instant());
                    Object listing = PlannedWish.listing(
                            query, source.figures().get(0), clock.instant(), new Place(clock.instant(), Ids.next()));
                    assertThat(List.of(
                                    plans.ofH2(IndicatorMapper.class, "count", counting),
                                    plans.ofH2(IndicatorMapper.class, "countOne", listing),
                                    plans.ofH2(IndicatorMapper.class, "list", listing)))
                            .allSatisfy(plan -> assertThat(plan)
                                    .doesNotContain("TABLESCAN", "CASE_FILE_KIND", "CASE_FILE_PROFILE")
                                    .contains(departments.all() ? indexes.get(source) : List.of("PUBLIC.")));
                }
            }
        }
    }
}
