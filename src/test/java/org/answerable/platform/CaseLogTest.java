package org.answerable.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class CaseLogTest {

    @AfterEach
    void forget() {
        MDC.clear();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void namesTheCaseUntilTheTransactionEnds() {
        TransactionSynchronizationManager.initSynchronization();
        CaseLog.about("CP-2026-000001");
        CaseLog.about("CP-2026-000001");

        assertThat(MDC.get("caseNumber")).isEqualTo("CP-2026-000001");
        assertThat(TransactionSynchronizationManager.getSynchronizations()).hasSize(1);
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(step -> step.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        assertThat(MDC.get("caseNumber")).isNull();
    }

    @Test
    void namesTheCaseNoLongerThanTheRequest() throws Exception {
        new CaseLog()
                .doFilter(
                        new MockHttpServletRequest(),
                        new MockHttpServletResponse(),
                        (request, response) -> CaseLog.about("CP-2026-000002"));

        assertThat(MDC.get("caseNumber")).isNull();
    }
}
