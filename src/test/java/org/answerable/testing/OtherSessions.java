package org.answerable.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;

/** What other sessions of the database are at, so that a race is tried where the two meet and not after a guess of how long that takes. */
public final class OtherSessions {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private OtherSessions() {}

    /**
     * Waits until another session executes a statement that contains the words. Called by whoever holds what that statement needs, it
     * comes back once the other one waits.
     */
    public static void awaitStatement(JdbcTemplate database, String words) {
        Awaitility.await()
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(10))
                .pollInSameThread()
                .until(() -> underWay(database, words));
    }

    private static boolean underWay(JdbcTemplate database, String words) {
        String query = "h2".equals(TestDatabase.vendor())
                ? "select count(*) from information_schema.sessions where session_id <> session_id() and executing_statement like ?"
                : "select count(*) from information_schema.processlist where id <> connection_id() and info like ?";
        Integer found = database.queryForObject(query, Integer.class, "%" + words + "%");
        return found != null && found > 0;
    }
}
