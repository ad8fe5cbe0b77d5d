package org.answerable.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.answerable.deadline.persistence.ContestMapper;
import org.answerable.notification.persistence.NoticeMapper;
import org.answerable.platform.Ids;
import org.answerable.testing.QueryPlans;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TestDatabase;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each query of notices, of contested deadlines and of who is away is answered from an index, by the plan that H2 makes. */
@ServerTest
@Tag("h2-only")
class NoticePlansIT {

    private static final Instant TIME = Instant.parse("2026-11-20T00:00:00Z");

    @Autowired
    SqlSessionFactory sessions;

    @Autowired
    DataSource dataSource;

    @Test
    void noticesAreReadByMatterByReaderByMailAndByTheirTime() throws SQLException {
        List<String> ids = List.of(Ids.next(), Ids.next());
        assertThat(ofNotices("selectById", ids.get(0))).contains("PRIMARY_KEY");
        assertThat(ofNotices("selectByMatter", ids.get(0))).contains("NOTICE_MATTER");
        assertThat(ofNotices(
                        "selectByMattersAndReaders", Map.of("matters", ids, "readers", List.of("xu.hui", "repair"))))
                .contains("NOTICE_");
        assertThat(ofNotices("selectUnanswered", Map.of("matters", ids))).contains("NOTICE_MATTER");
        assertThat(ofNotices("selectCasesOfMail", ids.get(0))).contains("NOTICE_MAIL");
        assertThat(ofNotices("selectDueReaders", TIME)).contains("NOTICE_RELEASE");
        assertThat(ofNotices("selectWaiting", "xu.hui")).contains("NOTICE_READER");
        assertThat(ofNotices("selectMailed", Map.of("readerId", "xu.hui", "after", TIME)))
                .contains("NOTICE_READER_LEFT");
        Map<String, Object> page = new HashMap<>(Map.of("readerId", "xu.hui", "limit", 50));
        for (String before : new String[] {null, ids.get(0)}) {
            page.put("before", before);
            assertThat(ofNotices("selectByReader", page)).contains("NOTICE_READER");
        }
    }

    @Test
    void contestsAreReadByTheirDeadline() throws SQLException {
        assertThat(plan(ContestMapper.class, "selectByDeadlines", Map.of("ids", List.of(Ids.next(), Ids.next()))))
                .contains("DEADLINE_CONTEST_READER");
        assertThat(plan(ContestMapper.class, "selectById", Map.of("caseId", Ids.next(), "id", Ids.next())))
                .contains("PRIMARY_KEY");
    }

    @Test
    void absencesAreReadByPersonByDeputyAndByTheirEnd() throws Exception {
        Class<?> mapper = Class.forName("org.answerable.directory.persistence.AbsenceMapper");
        assertThat(plan(mapper, "selectOf", Map.of("personIds", List.of("xu.hui", "li.na"), "after", TIME)))
                .contains("ABSENCE_PERSON");
        assertThat(plan(mapper, "selectByDeputy", Map.of("deputyId", "li.na", "after", TIME)))
                .contains("ABSENCE_DEPUTY");
        assertThat(plan(mapper, "selectAway", Map.of("at", TIME))).contains("ABSENCE_UNTIL");
    }

    private String ofNotices(String query, Object parameters) throws SQLException {
        return plan(NoticeMapper.class, query, parameters);
    }

    private String plan(Class<?> mapper, String query, Object parameters) throws SQLException {
        assumeTrue("h2".equals(TestDatabase.vendor()));
        try (Connection connection = dataSource.getConnection()) {
            String plan = new QueryPlans(sessions, connection).ofH2(mapper, query, parameters);
            assertThat(plan).doesNotContain("TABLESCAN");
            return plan;
        }
    }
}
