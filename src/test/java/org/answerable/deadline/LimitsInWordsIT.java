package org.answerable.deadline;

import static org.answerable.deadline.Probe.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.answerable.platform.CaseId;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows of the policy table may name days, dates and events. */
@ServerTest
class LimitsInWordsIT {

    /** Friday 15:00 in Shanghai. */
    private static final Instant FRIDAY = Instant.parse("2026-11-20T07:00:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TransactionTemplate transactions;

    Probe probe;

    @BeforeEach
    void deployTheProbe() {
        probe = new Probe(context);
    }

    @ParameterizedTest
    @CsvSource({
        "3 working days,                cn-office, 2026-11-25T10:00:00Z",
        "before the 2nd weekend,        cn-office, 2026-11-27T10:00:00Z",
        "by the 5th of the month,       cn-day,    2026-12-05T16:00:00Z",
        "every 3 working days,          cn-office, 2026-11-25T10:00:00Z",
        "30 min,                        always,    2026-11-20T07:30:00Z"
    })
    void aRowMayNameDaysAndDates(String limit, String clock, Instant due) {
        CaseId caseId = probe.opened("repair", List.of());
        set(caseId, limit, clock, Map.of());

        assertThat(deadline(caseId).due()).isEqualTo(due);
    }

    @Test
    void aPromiseBeforeAnEventIsDueOnceTheEventIsKnownAndFollowsIt() {
        CaseId caseId = probe.opened("repair", List.of());
        String limit = "48 h before maintenance-window";
        set(caseId, limit, "always", Map.of());
        assertThat(deadline(caseId).due()).isNull();

        set(caseId, limit, "always", Map.of("maintenance-window", Instant.parse("2099-05-04T02:00:00Z")));
        assertThat(deadline(caseId).due()).isEqualTo("2099-05-02T02:00:00Z");
        set(caseId, limit, "always", Map.of("maintenance-window", Instant.parse("2099-05-05T02:00:00Z")));
        assertThat(deadline(caseId).due()).isEqualTo("2099-05-03T02:00:00Z");
        assertThat(probe.facts(caseId)).containsExactly("deadline.set", "deadline.changed", "deadline.changed");
    }

    private void set(CaseId caseId, String limit, String clock, Map<String, Instant> events) {
        transactions.executeWithoutResult(status -> deadlines.set(
                caseId, FRIDAY, List.of(order("limit", limit, "clock", clock)), "deadline-policy:test", events));
    }

    private Deadline deadline(CaseId caseId) {
        return deadlines.of(caseId, (String) order().get("deadline")).orElseThrow();
    }
}
