package org.answerable.deadline;

import static org.answerable.casefile.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.engine.DecisionTables;
import org.answerable.engine.DecisionTables.Answer;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The promises of the shipped profiles on the deployed tables and the stored calendars; wall clock of Shanghai. */
@ServerTest
class ShippedPromisesIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    DecisionTables tables;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Ledger ledger;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    ride-hailing,  complaint, -,                   general, web,   first-reply, D-01, always:1,    2026-11-20T23:30:00, 2026-11-21T00:15:00
                    ride-hailing,  complaint, -,                   general, web,   resolve,     D-02, always:1,    2026-11-20T23:30:00, 2026-11-21T23:30:00
                    power-utility, complaint, meter,               general, web,   resolve,     F-15, always:1,    2026-11-20T10:00:00, -
                    business-hall, complaint, bill,                simple,  web,   resolve,     D-13, cn-hall:1,   2026-11-20T10:00:00, -
                    business-hall, complaint, bill,                general, web,   resolve,     D-14, cn-day:1,    2026-11-20T10:00:00, 2026-11-21T00:00:00
                    telecom,       complaint, network,             general, web,   resolve,     D-16, always:1,    2026-11-20T10:00:00, -
                    it-operations, complaint, slow,                general, web,   first-reply, D-37, cn-office:1, 2026-11-20T17:00:00, 2026-11-23T10:00:00
                    it-operations, complaint, slow,                general, web,   resolve,     D-19, cn-office:1, 2026-11-20T17:00:00, -
                    it-operations, complaint, outage,              urgent,  web,   first-reply, D-37, always:1,    2026-11-20T23:00:00, 2026-11-21T01:00:00
                    it-operations, complaint, service-application, general, web,   first-reply, D-48, cn-office:1, 2026-11-20T11:30:00, 2026-11-20T14:00:00
                    it-operations, incident,  outage,              general, phone, first-reply, D-34, always:1,    2026-11-21T23:58:00, 2026-11-22T00:03:00
                    it-operations, incident,  outage,              urgent,  phone, diagnose,    D-35, always:1,    2026-11-21T23:58:00, 2026-11-22T00:08:00
                    it-operations, service-request, repair,        general, phone, status-update, D-46, cn-office:1, 2026-11-20T10:00:00, 2026-11-25T18:00:00
                    it-operations, service-request, repair,        general, phone, resolve,     D-47, cn-office:1, 2026-11-20T10:00:00, 2026-11-27T18:00:00
                    it-operations, incident,  outage,              urgent,  phone, resolve,     D-36, always:1,    2026-11-21T23:58:00, 2026-11-22T02:58:00
                    """)
    void aCaseReceivedThenIsDueThen(
            String profile,
            String kindOfCase,
            String category,
            String severity,
            String channel,
            String kind,
            String source,
            String clock,
            LocalDateTime received,
            LocalDateTime due) {
        CaseId caseId = promised(
                profile,
                kindOfCase,
                category,
                severity,
                channel,
                received.atZone(SHANGHAI).toInstant());
        Deadline deadline = deadlines.of(caseId, kind).orElseThrow();

        assertThat(deadline.source()).isEqualTo(source);
        assertThat(deadline.clock()).isEqualTo(clock);
        assertThat(deadline.due())
                .isEqualTo(due == null ? null : due.atZone(SHANGHAI).toInstant());
    }

    @Test
    void theLedgerNamesTheVersionsThatJudge() {
        CaseId caseId =
                promised("ride-hailing", "complaint", null, "general", "web", Instant.parse("2026-11-20T08:00:00Z"));

        assertThat(ledger.entries(caseId).get(1).inForce())
                .containsEntry("calendar:always", "1")
                .containsEntry("table:deadline-policy", "1")
                .containsEntry("table:escalation-ladder", "1");
    }

    private CaseId promised(
            String profile, String kind, String category, String severity, String channel, Instant received) {
        CaseId caseId =
                aCase().profile(profile).receivedAt(received).open(caseFiles).id();
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("profile", profile);
        inputs.put("kind", kind);
        inputs.put("category", category);
        inputs.put("severity", severity);
        inputs.put("channel", channel);
        Answer answer = tables.evaluate("deadline-policy", inputs);
        deadlines.set(caseId, received, answer.rows(), answer.version());
        return caseId;
    }
}
