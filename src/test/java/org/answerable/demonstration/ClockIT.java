package org.answerable.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;
import javax.sql.DataSource;
import org.answerable.engine.WaitingJobs;
import org.answerable.notification.OutboxDelivery;
import org.answerable.platform.AdjustableClock;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TestDatabase;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class ClockIT {

    @Autowired
    MockMvc web;

    @Autowired
    AdjustableClock clock;

    @Autowired
    DataSource dataSource;

    @Autowired
    DemonstrationTime time;

    @Autowired
    ProcessEngine engine;

    @Autowired
    WaitingJobs jobs;

    @Autowired
    OutboxDelivery outbox;

    @Test
    void showsTheTimeInSeveralZonesInTheReadersLanguage() throws Exception {
        web.perform(get("/demonstration/clock")
                        .locale(Locale.ENGLISH)
                        .with(user("ann").roles("HANDLER")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("China Time")))
                .andExpect(content().string(containsString("+ 45 min")));
        web.perform(get("/demonstration/clock")
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .with(user("ann").roles("HANDLER")))
                .andExpect(content().string(containsString("中国时间")))
                .andExpect(content().string(containsString("+ 45 分钟")));
    }

    @Test
    void movesTheClockForGoodAndSaysWhatFellDue() throws Exception {
        ProcessInstance waiting = waitingFor(Duration.ofMinutes(40));
        Instant before = clock.instant();

        web.perform(post("/demonstration/clock")
                        .param("minutes", "45")
                        .locale(Locale.ENGLISH)
                        .with(user("ann").roles("HANDLER"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/demonstration/clock"))
                .andExpect(flash().attribute("moved", "45 min"))
                .andExpect(flash().attribute("due", org.hamcrest.Matchers.greaterThanOrEqualTo(1L)));

        assertThat(clock.instant()).isCloseTo(before.plus(45, ChronoUnit.MINUTES), within(1, ChronoUnit.MINUTES));
        assertThat(new ShiftStore(dataSource).load()).isEqualTo(clock.offset());
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(waiting.getId())
                        .executable()
                        .count())
                .isOne();
        web.perform(get("/demonstration/clock")
                        .locale(Locale.ENGLISH)
                        .with(user("ann").roles("HANDLER")))
                .andExpect(content().string(containsString("Demonstration: the clock is ahead by")));
    }

    @Test
    void aRestartedClockIsNotBehindTheStoppedOne() {
        time.advance(Duration.ofHours(3));
        Instant stopped = clock.instant();

        AdjustableClock restarted = new DemonstrationConfiguration().demonstrationClock(dataSource, true);

        assertThat(restarted.instant()).isAfterOrEqualTo(stopped);
        assertThat(restarted.offset()).isEqualTo(clock.offset());
    }

    @Test
    void aClockInADatabaseWithoutTablesIsNotAhead() {
        var settings = TestDatabase.fresh();
        DataSource empty = DataSourceBuilder.create()
                .url((String) settings.get("spring.datasource.url"))
                .username((String) settings.get("spring.datasource.username"))
                .password((String) settings.get("spring.datasource.password"))
                .build();

        assertThat(new ShiftStore(empty).load()).isZero();
    }

    @Test
    void refusesToGoBackToStandStillOrToLeap() throws Exception {
        Duration before = clock.offset();
        for (String minutes : new String[] {"0", "-5", "43201", "1.5", "abc", "", "99999999999999999999"}) {
            web.perform(post("/demonstration/clock")
                            .param("minutes", minutes)
                            .with(user("ann").roles("HANDLER"))
                            .with(csrf()))
                    .andExpect(flash().attributeExists("wrong"));
        }

        assertThat(clock.offset()).isEqualTo(before);
        assertThatThrownBy(() -> time.advance(Duration.ofMinutes(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> time.advance(Duration.ofDays(31))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAForgedRequest() throws Exception {
        web.perform(post("/demonstration/clock")
                        .param("minutes", "45")
                        .with(user("ann").roles("HANDLER")))
                .andExpect(status().isForbidden());
    }

    private ProcessInstance waitingFor(Duration length) {
        Date due = Date.from(clock.instant().plus(length));
        String id = "clock-it-" + System.nanoTime();
        engine.getRepositoryService()
                .createDeployment()
                .name(id)
                .addModelInstance(
                        id + ".bpmn",
                        Bpmn.createExecutableProcess(id)
                                .camundaHistoryTimeToLiveString("P3650D")
                                .startEvent()
                                .intermediateCatchEvent()
                                .timerWithDate("${due}")
                                .endEvent()
                                .done())
                .deploy();
        return engine.getRuntimeService().startProcessInstanceByKey(id, java.util.Map.of("due", due));
    }
}
