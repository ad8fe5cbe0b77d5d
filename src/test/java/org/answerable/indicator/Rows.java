package org.answerable.indicator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.answerable.indicator.model.Grouping;
import org.answerable.indicator.model.Period;
import org.answerable.platform.Ids;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes cases, promises and answers of May 2024 straight into the tables, below a profile that nobody else uses. */
final class Rows {

    static final String SUBJECT = "What nobody else may read";

    private final String profile = "p" + UUID.randomUUID().toString().substring(0, 8);
    private final JdbcTemplate database;
    private int written;

    Rows(JdbcTemplate database) {
        this.database = database;
    }

    String profile() {
        return profile;
    }

    /** May, in Shanghai, by day, of these cases alone. */
    IndicatorQuery query(ReadDepartments departments) {
        LocalDate may = LocalDate.parse("2024-05-01");
        Period period = new Period(may, may.plusDays(30), ZoneId.of("Asia/Shanghai"));
        return new IndicatorQuery("complaint", period, Grouping.DAY, profile, departments);
    }

    /** A case in the file. */
    record Row(String id, JdbcTemplate database) {

        Row closed(Instant at, String state) {
            database.update("update case_file set closed_at = ?, state = ? where id = ?", at, state, id);
            return this;
        }

        Row imported() {
            database.update("update case_file set channel = 'import' where id = ?", id);
            return this;
        }

        Row confidential() {
            database.update("update case_file set confidential = true where id = ?", id);
            return this;
        }
    }

    Row received(Instant at, String department) {
        String id = Ids.next();
        String number = "IX-" + profile.substring(1) + "-" + written++;
        database.update(
                "insert into case_file (id, number, kind, profile, channel, subject, description, state, owner_department, locale,"
                        + " confidential, received_at, changed_at, changed_by, version)"
                        + " values (?, ?, 'complaint', ?, 'web', ?, 'text', 'in-work', ?, 'en', false, ?, ?, 'test', 0)",
                id,
                number,
                profile,
                SUBJECT,
                department,
                at,
                at);
        return new Row(id, database);
    }

    void kept(String caseId, String kind, Instant at, String department) {
        promise(caseId, kind, "MET", at.plusSeconds(60), null, at, department);
    }

    void keptWithoutFigure(String caseId, String kind, Instant at, String department) {
        promise(caseId, kind, "MET", null, null, at, department);
    }

    void cancelled(String caseId, String kind, Instant at, String department) {
        promise(caseId, kind, "CANCELLED", at.plusSeconds(60), null, at, department);
    }

    /** Broken when it was the turn of one department, still waiting in another. */
    void broken(String caseId, String kind, Instant due, String then, String now) {
        String id = promise(caseId, kind, "BREACHED", due, due, null, now);
        segment(id, 1, now, due.minus(Duration.ofHours(9)), due.minusSeconds(5));
        segment(id, 2, then, due.minusSeconds(5), due.plusSeconds(5));
        segment(id, 3, now, due.plusSeconds(5), null);
    }

    void answered(String caseId, int round, Instant at, String verdict, boolean reopened) {
        database.update(
                "insert into complaint_verdict (case_id, answer_round, answered_at, closes_at, verdict, inspection_wanted, reopened_at,"
                        + " version) values (?, ?, ?, ?, ?, false, ?, 0)",
                caseId,
                round,
                at,
                at.plusSeconds(60),
                verdict,
                reopened ? at.plusSeconds(9) : null);
    }

    private String promise(
            String caseId, String kind, String state, Instant due, Instant breached, Instant ended, String department) {
        String id = Ids.next();
        Instant since = (due == null ? ended : due).minus(Duration.ofDays(1));
        database.update(
                "insert into deadline (id, case_id, kind, round, source, clock, legal, extensions_allowed, policy_version, state,"
                        + " started_at, since_at, counted_micros, due_at, breached_at, ended_at, extensions, department_id, segments,"
                        + " version, part) values (?, ?, ?, ?, 'D-01', 'always:1', false, 0, '1', ?, ?, ?, 0, ?, ?, ?, 0, ?, 1, 0, '')",
                id,
                caseId,
                kind,
                written++,
                state,
                since,
                since,
                due,
                breached,
                ended,
                department);
        return id;
    }

    private void segment(String deadlineId, int ordinal, String department, Instant from, Instant to) {
        database.update(
                "insert into deadline_segment (deadline_id, ordinal, department_id, from_at, to_at) values (?, ?, ?, ?, ?)",
                deadlineId,
                ordinal,
                department,
                from,
                to);
    }
}
