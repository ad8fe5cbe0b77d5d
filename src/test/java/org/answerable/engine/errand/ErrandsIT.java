package org.answerable.engine.errand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.answerable.engine.Errands;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.testing.EngineTime;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class ErrandsIT {

    @Autowired
    Errands errands;

    @Autowired
    NotedErrand noted;

    @Autowired
    EngineTime time;

    @Autowired
    TransactionTemplate transactions;

    private final CaseId other = CaseId.next();

    @Test
    void anErrandIsDoneAfterTheTransactionThatAskedForIt() {
        transactions.executeWithoutResult(status -> {
            errands.later(other, NotedErrand.KEY, "two\nlines, 𠮷");
            assertThat(noted.of(other)).isEmpty();
        });
        assertThat(noted.of(other)).isEmpty();

        assertThat(time.executeErrands(other)).isEqualTo(1);

        assertThat(noted.of(other)).containsExactly("two\nlines, 𠮷 by " + Actor.SYSTEM.id());
        assertThat(time.executeErrands(other)).isZero();
    }

    @Test
    void anErrandOfARolledBackTransactionIsNeverDone() {
        transactions.executeWithoutResult(status -> {
            errands.later(other, NotedErrand.KEY, "never");
            status.setRollbackOnly();
        });

        assertThat(time.executeErrands(other)).isZero();
        assertThat(noted.of(other)).isEmpty();
    }

    @Test
    void anErrandThatFailsIsTriedAgain() {
        errands.later(other, NotedErrand.KEY, "fails once");

        assertThatThrownBy(() -> time.executeErrands(other)).hasMessageContaining("fails once");
        assertThat(time.executeErrands(other)).isEqualTo(1);

        assertThat(noted.of(other)).containsExactly("fails once by " + Actor.SYSTEM.id());
    }

    @Test
    void anArgumentThatWouldNotFitIsRefusedAtOnce() {
        assertThatThrownBy(() -> errands.later(other, NotedErrand.KEY, "x".repeat(2_001)))
                .hasMessageContaining("longer than 2000");
    }
}
