package org.answerable.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.platform.NotFoundException;
import org.answerable.testing.ServerTest;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class EnginePortsIT {

    private static final Instant WAKE = Instant.parse("2100-05-01T08:00:00Z");

    @Autowired
    EngineProbe probe;

    @Autowired
    CaseTimers timers;

    @Autowired
    CaseMessages messages;

    @Autowired
    CaseProcesses processes;

    @Autowired
    DecisionTables tables;

    @Autowired
    Identities identities;

    @Autowired
    IdentityService identityService;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    TaskService tasks;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void theLastWakeUpOfATransactionCounts() {
        CaseId caseId = probe.opened("billing");

        transactions.executeWithoutResult(status -> {
            timers.moveWakeUps(caseId, "first-reply", WAKE.plusSeconds(60));
            timers.moveWakeUps(caseId, "first-reply", WAKE);
            timers.moveWakeUps(caseId, "resolve", WAKE.plusSeconds(600));
            timers.moveTaskDueDates(caseId, "first-reply", WAKE.plusSeconds(3600));
            assertThat(job(caseId).getDuedate()).isEqualTo(Date.from(EngineProbe.FAR));
        });

        assertThat(job(caseId).getDuedate()).isEqualTo(Date.from(WAKE));
        assertThat(processes.openTasks(caseId).get(0).due()).isEqualTo(WAKE.plusSeconds(3600));
    }

    @Test
    void aRolledBackTransactionMovesNothing() {
        CaseId caseId = probe.opened("billing");

        transactions.executeWithoutResult(status -> {
            timers.moveWakeUps(caseId, "first-reply", WAKE);
            status.setRollbackOnly();
        });

        assertThat(job(caseId).getDuedate()).isEqualTo(Date.from(EngineProbe.FAR));
    }

    @Test
    void aTimerThatSomebodyElseMovesAtTheSameMomentFailsTheTransaction() throws Exception {
        CaseId caseId = probe.opened("billing");
        String job = job(caseId).getId();
        CountDownLatch moved = new CountDownLatch(1);
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(status -> {
            management.setJobDuedate(job, Date.from(WAKE.plusSeconds(900)));
            moved.countDown();
            LockSupport.parkNanos(Duration.ofMillis(700).toNanos());
        }));
        moved.await();

        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    tasks.setVariable(taskOf(caseId).id(), "touched", true);
                    timers.moveWakeUps(caseId, "first-reply", WAKE);
                }))
                .isInstanceOf(OptimisticLockingException.class);
        other.get();

        assertThat(job(caseId).getDuedate()).isEqualTo(Date.from(WAKE.plusSeconds(900)));
        assertThat(tasks.getVariable(taskOf(caseId).id(), "touched")).isNull();
    }

    @Test
    void movingATimerNeedsATransaction() {
        assertThatThrownBy(() -> timers.moveWakeUps(CaseId.next(), "first-reply", WAKE))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMessageReachesACalledInstanceThatHasNoBusinessKeyOfItsOwn() {
        CaseId caseId = probe.opened("billing");
        management.executeJob(job(caseId).getId());
        assertThat(processes.positions(caseId))
                .extracting(CaseProcesses.Position::elementId)
                .contains("UserTask_Answer", "CallActivity_Child", "Event_Poked");

        assertThat(messages.send(caseId, "probe.poked", Map.of("category", "other")))
                .isZero();
        assertThat(messages.send(CaseId.next(), "probe.poked", Map.of())).isZero();
        assertThat(messages.send(caseId, "probe.poked", Map.of())).isEqualTo(1);

        assertThat(processes.positions(caseId))
                .extracting(CaseProcesses.Position::elementName)
                .containsExactly("Answer");
        assertThat(messages.send(caseId, "probe.poked", Map.of())).isZero();
    }

    @Test
    void tasksAreFoundByGroupThenByPersonFirstDueFirst() {
        String group = "group-" + Ids.next();
        CaseId undated = probe.opened("billing");
        CaseId later = probe.opened("billing");
        CaseId sooner = probe.opened("billing");
        List.of(undated, later, sooner)
                .forEach(caseId -> tasks.addCandidateGroup(taskOf(caseId).id(), group));
        transactions.executeWithoutResult(status -> {
            timers.moveTaskDueDates(later, "first-reply", WAKE.plusSeconds(60));
            timers.moveTaskDueDates(sooner, "first-reply", WAKE);
        });
        assertThat(processes.openTasksFor("ann", List.of(group), 10))
                .extracting(CaseProcesses.OpenTask::caseId)
                .containsExactly(sooner.value(), later.value(), undated.value());
        assertThat(processes.openTasksFor("ann", List.of(group), 2)).hasSize(2);
        assertThat(processes.openTasksFor("ann", List.of(), 2)).isEmpty();

        String person = "p" + Ids.next();
        tasks.setAssignee(taskOf(later).id(), person);

        assertThat(processes.openTasksFor("ann", List.of(group), 10)).hasSize(2);
        CaseProcesses.OpenTask mine =
                processes.openTasksFor(person, List.of(), 10).get(0);
        assertThat(mine.departments()).containsExactlyInAnyOrder(group, "probe-billing");
        assertThat(mine.due()).isEqualTo(WAKE.plusSeconds(60));
        assertThat(mine.taskListLink()).endsWith("#/?task=" + mine.id());
    }

    @Test
    void aTableAnswersWithTheRulesThatFired() {
        DecisionTables.Answer answer = tables.evaluate("engine-probe-routing", Map.of("category", "billing"));

        assertThat(answer.rows()).containsExactly(Map.of("department", "probe-billing"));
        assertThat(answer.ruleIds()).containsExactly("rule_billing");
        assertThat(answer.version()).startsWith("engine-probe-routing:1 ");
        assertThatThrownBy(() -> tables.evaluate("no-such-table", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSourceOfAModelVersionIsReadable() {
        CaseId caseId = probe.opened("billing");
        String definition = processes.positions(caseId).get(0).processDefinitionId();

        assertThat(processes.modelSource(definition)).contains("<bpmn:process id=\"engine-probe\"");
        assertThatThrownBy(() -> processes.modelSource("none")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void peopleAreKeptWithExactlyTheirGroups() {
        String person = "p" + Ids.next();
        identities.saveGroup("g-one", "One", "department");
        identities.saveGroup("g-two", "Two", "department");
        identities.saveGroup("g-two", "Second", "department");
        identities.saveUser(person, "王 小明 𠮷", "w@example.org", "right horse 电池", List.of("g-one", "g-two"));
        identities.saveUser(person, "王小明", "w@example.org", null, List.of("g-two"));

        assertThat(identities.nameOf(person)).contains("王小明");
        assertThat(identities.groupsOf(person)).containsExactly("g-two");
        assertThat(identities.checkPassword(person, "right horse 电池")).isTrue();
        assertThat(identities.checkPassword(person, "wrong")).isFalse();
        assertThat(identities.checkPassword("nobody", "wrong")).isFalse();
        identities.deleteUser(person);
        assertThat(identities.nameOf(person)).isEmpty();
        assertThat(identities.groupsOf(person)).isEmpty();
    }

    @Test
    void portsWorkForAPersonWithoutAnyEngineRights() {
        CaseId caseId = probe.opened("billing");
        identityService.setAuthenticatedUserId("nobody");
        try {
            assertThat(processes.openTasks(caseId)).hasSize(1);
            transactions.executeWithoutResult(status -> {
                timers.moveWakeUps(caseId, "first-reply", WAKE);
                timers.moveTaskDueDates(caseId, "first-reply", WAKE);
            });
            identities.saveGroup("g-" + Ids.next().substring(30), "New", "department");
        } finally {
            identityService.clearAuthentication();
        }
        assertThat(history.createUserOperationLogQuery()
                        .userId("nobody")
                        .entityTypeIn("Job", "Task")
                        .count())
                .isZero();
        assertThat(job(caseId).getDuedate()).isEqualTo(Date.from(WAKE));
    }

    private CaseProcesses.OpenTask taskOf(CaseId caseId) {
        return processes.openTasks(caseId).get(0);
    }

    private Job job(CaseId caseId) {
        return management.createJobQuery().list().stream()
                .filter(job -> job.getProcessInstanceId() != null) // errands belong to no instance
                .filter(job -> caseId.value().equals(keyOf(job)))
                .findFirst()
                .orElseThrow();
    }

    @Autowired
    org.camunda.bpm.engine.RuntimeService runtime;

    private String keyOf(Job job) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
