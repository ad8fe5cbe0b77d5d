package org.answerable;

import static org.assertj.core.api.Assertions.assertThat;

import org.answerable.platform.AdjustableClock;
import org.answerable.testing.ServerTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class EngineStartIT {

    @Autowired
    ProcessEngine engine;

    @Autowired
    AdjustableClock clock;

    @Test
    void theEngineFollowsOurClock() {
        clock.advance(java.time.Duration.ofDays(40));

        assertThat(ClockUtil.getCurrentTime().toInstant())
                .isCloseTo(
                        clock.instant(),
                        org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.SECONDS));
        assertThat(engine.getManagementService().getTableCount()).isNotEmpty();
    }
}
