package org.answerable.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.answerable.casefile.persistence.CaseMapper;
import org.answerable.complaint.persistence.ResponseMapper;
import org.answerable.platform.Ids;
import org.answerable.search.persistence.CaseListMapper;
import org.answerable.search.persistence.CaseTokenMapper;
import org.answerable.search.persistence.ListWish;
import org.answerable.testing.QueryPlans;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TestDatabase;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every list and every search is answered from an index, by the plan that the database makes. */
@ServerTest
class SearchPlansIT {

    private static final Instant TIME = Instant.parse("2026-11-20T00:00:00Z");
    private static final List<String> REPAIR_AND_QUALITY = List.of("repair", "quality");
    private static final int FIELDS = 6;

    @Autowired
    SqlSessionFactory sessions;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcTemplate database;

    /** All combinations that the page offers: six fields, open or closed, overdue, days, words, rights, order, later pages. */
    @Test
    void everyCombinationOfFiltersIsAnsweredFromAnIndex() throws SQLException {
        assumeTrue("h2".equals(TestDatabase.vendor()));
        int plans = 0;
        try (Connection connection = dataSource.getConnection()) {
            for (CaseQuery query : everyQuery()) {
                boolean later = plans % 2 == 0;
                plans++;
                String plan = assertNoScan(connection, "select", wish(query, null, List.of(), later));
                if (oneLead(query)) {
                    assertThat(plan).as("%s", query).contains("INDEX SORTED");
                }
                assertNoScan(connection, "selectForDepartments", wish(query, REPAIR_AND_QUALITY, List.of(), later));
                assertNoScan(connection, "selectByWords", wish(query, null, List.of("driver", "司机"), later));
                assertNoScan(connection, "selectByWords", wish(query, REPAIR_AND_QUALITY, List.of("driver"), later));
            }
        }
        assertThat(plans).isEqualTo(64 * 3 * 2 * 3 * 2);
    }

    /** What a person has in hand and hands over in one step. */
    @Test
    void theOpenCasesThatAPersonOwnsAreReadFromTheirIndex() throws SQLException {
        assumeTrue("h2".equals(TestDatabase.vendor()));
        try (Connection connection = dataSource.getConnection()) {
            String plan =
                    plans(connection).ofH2(CaseMapper.class, "selectOpenOf", Map.of("personId", "li.na", "limit", 500));
            assertThat(plan).contains("CASE_FILE_OWNER_PERSON").doesNotContain("TABLESCAN");
            String own = plans(connection)
                    .ofH2(
                            ResponseMapper.class,
                            "selectDraftedBy",
                            Map.of("caseIds", List.of(Ids.next(), Ids.next()), "userId", "li.na"));
            assertThat(own).contains("COMPLAINT_DRAFT_CASE").doesNotContain("TABLESCAN");
        }
    }

    @Test
    void aSearchWalksDownTheKeyOfItsRarestWordOnEveryDatabase() throws SQLException {
        filled();
        ListWish wish = wish(CaseQuery.all(), REPAIR_AND_QUALITY, List.of("planword", "plan"), true);
        try (Connection connection = dataSource.getConnection()) {
            if ("h2".equals(TestDatabase.vendor())) {
                String plan = plans(connection).ofH2(CaseListMapper.class, "selectByWords", wish);
                assertThat(plan).contains("INDEX SORTED");
                assertThat(plan).doesNotContain("TABLESCAN");
                assertThat(plan.indexOf("CASE_TOKEN")).isLessThan(plan.indexOf("\"CASE_FILE\""));
            } else {
                Map<String, Map<String, String>> plan = plan(connection, CaseListMapper.class, "selectByWords", wish);
                assertThat(plan.get("t").get("key")).isEqualTo("PRIMARY");
                onTheKeyAlone(plan.get("t"));
                assertThat(plan.get("c").get("key")).isEqualTo("PRIMARY");
                assertThat(plan.get("w").get("key")).isEqualTo("PRIMARY");
                assertThat(plan.values()).noneMatch(table -> "ALL".equals(table.get("type")));
            }
        }
    }

    @Test
    void theRarestWordIsFoundOnTheKeyAlone() throws SQLException {
        filled();
        Map<String, Object> wish = Map.of("token", "planword", "limit", 2_000);
        try (Connection connection = dataSource.getConnection()) {
            if ("h2".equals(TestDatabase.vendor())) {
                assertThat(plans(connection).ofH2(CaseTokenMapper.class, "countUpTo", wish))
                        .contains("PRIMARY_KEY")
                        .doesNotContain("TABLESCAN");
            } else {
                onTheKeyAlone(plan(connection, CaseTokenMapper.class, "countUpTo", wish)
                        .get("case_token"));
            }
        }
    }

    /** The primary key holds all columns of the table; MySQL says so in words, MariaDB takes it for granted. */
    private static void onTheKeyAlone(Map<String, String> table) {
        assertThat(table.get("key")).isEqualTo("PRIMARY");
        assertThat(table.get("extra")).doesNotContain("filesort", "temporary");
        if ("mysql".equals(TestDatabase.vendor())) {
            assertThat(table.get("extra")).contains("Using index");
        }
    }

    /** Where several fields are given, the planner takes the index that it thinks the most selective, and sorts what is left. */
    private static boolean oneLead(CaseQuery query) {
        long fields = Stream.of(
                        query.kind(),
                        query.state(),
                        query.department(),
                        query.profile(),
                        query.category(),
                        query.severity())
                .filter(Objects::nonNull)
                .count();
        boolean openOnly = query.overdue() || Boolean.TRUE.equals(query.open());
        return fields == 0 || fields == 1 && !openOnly;
    }

    private static List<CaseQuery> everyQuery() {
        List<CaseQuery> queries = new ArrayList<>();
        for (int fields = 0; fields < 1 << FIELDS; fields++) {
            for (Boolean open : Arrays.asList(null, true, false)) {
                for (boolean overdue : List.of(false, true)) {
                    for (int days = 0; days < 3; days++) {
                        for (boolean oldestFirst : List.of(false, true)) {
                            queries.add(query(fields, open, overdue, days, oldestFirst));
                        }
                    }
                }
            }
        }
        return queries;
    }

    private static CaseQuery query(int fields, Boolean open, boolean overdue, int days, boolean oldestFirst) {
        return new CaseQuery(
                null,
                null,
                field(fields, 0, "complaint"),
                field(fields, 1, "closed"),
                field(fields, 2, "repair"),
                field(fields, 3, "telecom"),
                field(fields, 4, "wrong-charge"),
                field(fields, 5, "general"),
                open,
                overdue,
                days > 0 ? TIME : null,
                days > 1 ? TIME.plusSeconds(86_400) : null,
                oldestFirst);
    }

    private static String field(int fields, int bit, String value) {
        return (fields & 1 << bit) == 0 ? null : value;
    }

    private static ListWish wish(CaseQuery query, List<String> departments, List<String> words, boolean later) {
        Instant at = later ? TIME : null;
        String id = later ? Ids.next() : null;
        return new ListWish(query, departments, words, at, id, query.oldestFirst(), TIME, 51);
    }

    /** Enough rows that no planner finds reading the whole table cheaper; twenty times as many without the word. */
    private void filled() {
        Integer there =
                database.queryForObject("select count(*) from case_token where token = 'planword'", Integer.class);
        if (there != null && there > 0) {
            return;
        }
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String id = Ids.next();
            rows.add(new Object[] {"plan", TIME.plusSeconds(i), id});
            rows.add(new Object[] {"other" + i % 40, TIME.plusSeconds(i), id});
            if (i % 20 == 0) {
                rows.add(new Object[] {"planword", TIME.plusSeconds(i), id});
            }
        }
        database.batchUpdate("insert into case_token (token, received_at, case_id) values (?, ?, ?)", rows);
        if (!"h2".equals(TestDatabase.vendor())) {
            database.execute("analyze table case_token");
        }
    }

    private String assertNoScan(Connection connection, String statement, ListWish wish) throws SQLException {
        String plan = plans(connection).ofH2(CaseListMapper.class, statement, wish);
        assertThat(plan).as("%s %s", statement, wish).doesNotContain("TABLESCAN");
        return plan;
    }

    /** Table alias to column of the plan to its value. */
    private Map<String, Map<String, String>> plan(
            Connection connection, Class<?> mapper, String name, Object parameters) throws SQLException {
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        try (PreparedStatement explain = plans(connection).explained(mapper, name, parameters);
                ResultSet plan = explain.executeQuery()) {
            ResultSetMetaData columns = plan.getMetaData();
            while (plan.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    row.put(
                            columns.getColumnLabel(column).toLowerCase(Locale.ROOT),
                            String.valueOf(plan.getString(column)));
                }
                tables.put(row.get("table"), row);
            }
        }
        return tables;
    }

    private QueryPlans plans(Connection connection) {
        return new QueryPlans(sessions, connection);
    }
}
