package org.answerable.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.CaseTimers;
import org.answerable.engine.EngineProbe;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class ProcessFixturesIT {

    @Autowired
    EngineTime time;

    @Autowired
    TasklistUser people;

    @Autowired
    EngineProbe probe;

    @Autowired
    CaseTimers timers;

    @Autowired
    CaseProcesses processes;

    @Autowired
    TaskService tasks;

    @Autowired
    AdjustableClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void dueJobsOfTheCaseAreExecutedAndNoOthers() {
        CaseId caseId = probe.opened("billing");
        CaseId other = probe.opened("billing");
        for (CaseId each : new CaseId[] {caseId, other}) {
            transactions.executeWithoutResult(status ->
                    timers.moveWakeUps(each, "first-reply", clock.instant().plus(Duration.ofHours(2))));
        }

        assertThat(time.pass(caseId, Duration.ofHours(1))).isZero();
        assertThat(time.pass(caseId, Duration.ofHours(1).plusSeconds(2))).isEqualTo(1);

        assertThat(processes.positions(caseId))
                .extracting(CaseProcesses.Position::elementId)
                .contains("Event_Poked");
        assertThat(processes.positions(other))
                .extracting(CaseProcesses.Position::elementId)
                .containsExactly("UserTask_Answer");
    }

    @Test
    void aPersonCompletesATaskOnlyWithTheRightTo() {
        CaseId caseId = probe.opened("billing");
        String task = people.task(caseId, "UserTask_Answer").id();
        tasks.addCandidateGroup(task, "customer-centre");

        assertThat(people.sees("wang.fang", caseId, "UserTask_Answer")).isTrue();
        assertThat(people.sees("chen.wei", caseId, "UserTask_Answer")).isFalse();
        assertThatThrownBy(() -> people.complete("chen.wei", caseId, "UserTask_Answer", Map.of()))
                .isInstanceOf(AuthorizationException.class);
        people.complete("wang.fang", caseId, "UserTask_Answer", Map.of("outcome", "done"));

        assertThat(processes.openTasks(caseId)).isEmpty();
    }

    @Test
    void reachedElementsAreNoted() {
        probe.opened("billing");

        assertThat(FlowNodeCoverage.reached("engine-probe"))
                .contains("StartEvent_Opened", "BusinessRuleTask_Route", "UserTask_Answer");
    }
}
