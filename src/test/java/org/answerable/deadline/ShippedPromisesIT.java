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
                    ride-hailing,  -,                   general, first-reply, D-01, always:1,    2026-11-20T23:30:00, 2026-11-21T00:15:00
                    ride-hailing,  -,                   general, resolve,     D-02, always:1,    2026-11-20T23:30:00, 2026-11-21T23:30:00
                    business-hall, bill,                simple,  resolve,     D-13, cn-hall:1,   2026-11-20T10:00:00, -
                    business-hall, bill,                general, resolve,     D-14, cn-day:1,    2026-11-20T10:00:00, 2026-11-21T00:00:00
                    telecom,       network,             general, resolve,     D-16, always:1,    2026-11-20T10:00:00, -
                    it-operations, slow,                general, first-reply, D-37, cn-office:1, 2026-11-20T17:00:00, 2026-11-23T10:00:00
                    it-operations, outage,              urgent,  first-reply, D-37, always:1,    2026-11-20T23:00:00, 2026-11-21T01:00:00
                    it-operations, service-application, general, first-reply, D-48, cn-office:1, 2026-11-20T11:30:00, 2026-11-20T14:00:00
                    """)
    void aComplaintReceivedThenIsDueThen(
            String profile,
            String category,
            String severity,
            String kind,
            String source,
            String clock,
            LocalDateTime received,
            LocalDateTime due) {
        CaseId caseId =
                promised(profile, category, severity, received.atZone(SHANGHAI).toInstant());
        Deadline deadline = deadlines.of(caseId, kind).orElseThrow();

        assertThat(deadline.source()).isEqualTo(source);
        assertThat(deadline.clock()).isEqualTo(clock);
        assertThat(deadline.due())
                .isEqualTo(due == null ? null : due.atZone(SHANGHAI).toInstant());
    }

    @Test
    void theLedgerNamesTheVersionsThatJudge() {
        CaseId caseId = promised("ride-hailing", null, "general", Instant.parse("2026-11-20T08:00:00Z"));

        assertThat(ledger.entries(caseId).get(1).inForce())
                .containsEntry("calendar:always", "1")
                .containsEntry("table:deadline-policy", "1")
                .containsEntry("table:escalation-ladder", "1");
    }

    private CaseId promised(String profile, String category, String severity, Instant received) {
        CaseId caseId =
                aCase().profile(profile).receivedAt(received).open(caseFiles).id();
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("profile", profile);
        inputs.put("kind", "complaint");
        inputs.put("category", category);
        inputs.put("severity", severity);
        inputs.put("channel", "web");
        Answer answer = tables.evaluate("deadline-policy", inputs);
        deadlines.set(caseId, received, answer.rows(), answer.version());
        return caseId;
    }
}
