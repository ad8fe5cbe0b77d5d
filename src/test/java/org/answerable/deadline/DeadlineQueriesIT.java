package org.answerable.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.answerable.deadline.persistence.DeadlineMapper;
import org.answerable.platform.Ids;
import org.answerable.testing.QueryPlans;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TestDatabase;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each query of deadlines is answered from an index, by the plan that H2 makes. */
@ServerTest
class DeadlineQueriesIT {

    private static final Instant TIME = Instant.parse("2026-11-20T00:00:00Z");

    @Autowired
    SqlSessionFactory sessions;

    @Autowired
    DataSource dataSource;

    @Test
    void theBoardOfDepartmentsReadsItsIndex() throws SQLException {
        assertThat(plan("selectBoard", board(List.of("repair", "quality"), null)))
                .contains("DEADLINE_BOARD_DEPARTMENT");
        assertThat(plan("selectBoard", board(List.of("repair"), TIME))).contains("DEADLINE_BOARD_DEPARTMENT");
    }

    @Test
    void theBoardOfAllReadsItsIndex() throws SQLException {
        assertThat(plan("selectBoard", board(List.of(), null))).contains("DEADLINE_BOARD_ALL");
        assertThat(plan("selectBoard", board(List.of(), TIME))).contains("DEADLINE_BOARD_ALL");
    }

    @Test
    void theSweepReadsItsIndex() throws SQLException {
        assertThat(plan("selectOverdueRungs", Map.of("before", TIME, "limit", 10)))
                .contains("DEADLINE_NEXT_RUNG");
    }

    @Test
    void theDeadlinesOfACaseAreReadByTheirKey() throws SQLException {
        for (Object after : new Object[] {null, "cn-office:1"}) {
            Map<String, Object> position =
                    new HashMap<>(Map.of("calendar", "cn-office", "but", "cn-office:2", "limit", 10));
            position.put("afterClock", after);
            position.put("afterId", after);
            assertThat(plan("selectOnCalendar", position)).contains("DEADLINE_CLOCK");
            position.put("afterVersion", after);
            assertThat(plan("selectOnPolicy", position)).contains("DEADLINE_POLICY");
        }
        assertThat(plan("selectWaits", Ids.next())).contains("DEADLINE_WAIT_OF_CASE");
        assertThat(plan("selectCorrections", Ids.next())).contains("DEADLINE_CORRECTION_OF");
        assertThat(plan("selectByCase", Ids.next())).contains("DEADLINE_OF_CASE");
        assertThat(plan("selectByCaseForUpdate", Ids.next())).contains("DEADLINE_OF_CASE");
        assertThat(plan("selectLast", Map.of("caseId", Ids.next(), "kind", "resolve", "part", "")))
                .contains("DEADLINE_OF_CASE");
        assertThat(plan("selectSegments", Ids.next())).contains("PRIMARY_KEY");
        assertThat(plan("selectRungs", Ids.next())).contains("PRIMARY_KEY");
    }

    private static Map<String, Object> board(List<String> departments, Instant after) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("departments", departments);
        parameters.put("dueBefore", TIME);
        parameters.put("afterDue", after);
        parameters.put("afterId", after == null ? null : Ids.next());
        parameters.put("limit", 50);
        return parameters;
    }

    private String plan(String query, Object parameters) throws SQLException {
        assumeTrue("h2".equals(TestDatabase.vendor()));
        try (Connection connection = dataSource.getConnection()) {
            String plan = new QueryPlans(sessions, connection).ofH2(DeadlineMapper.class, query, parameters);
            assertThat(plan).doesNotContain("TABLESCAN");
            return plan;
        }
    }
}
