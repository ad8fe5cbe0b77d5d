package org.answerable.deadline;

import static org.answerable.deadline.Probe.KIND;
import static org.answerable.deadline.Probe.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.answerable.deadline.Deadline.State;
import org.answerable.deadline.usecase.SweepLadders;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.testing.Mails;
import org.answerable.testing.Mails.Received;
import org.answerable.testing.ServerTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Ladders when timers are lost, instances die, and several nodes do the same at once. */
@ServerTest
@Order(4)
class LadderSafetyIT {

    private static final Date NEVER = Date.from(Instant.parse("2999-01-01T00:00:00Z"));

    @Autowired
    ApplicationContext context;

    @Autowired
    Deadlines deadlines;

    @Autowired
    SweepLadders sweep;

    @Autowired
    AdjustableClock clock;

    @Autowired
    Mails mails;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    Probe probe;

    @BeforeEach
    void deployTheProbe() {
        probe = new Probe(context);
    }

    @Test
    void aWakeUpThatWasLostIsFoundBySweepingAndTheLadderIsClimbedOnce() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        loseTimers(caseId);
        clock.advance(Duration.ofMinutes(21));
        sweep.sweep();
        assertThat(told(caseId)).isEmpty();

        clock.advance(Duration.ofMinutes(2));
        sweep.sweep();
        sweep.sweep();
        assertThat(told(caseId)).hasSize(1);
        assertThat(probe.ladders(caseId)).isEqualTo(1);
        clock.advance(Duration.ofMinutes(20));
        probe.executeDueJobs(caseId);
        assertThat(told(caseId)).hasSize(2);
        deadlines.meet(caseId, KIND);
        assertThat(probe.ladders(caseId)).isZero();
    }

    @Test
    void aLadderWhoseTimerWasLostGoesOnInTheSameInstance() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        clock.advance(Duration.ofMinutes(21));
        probe.executeDueJobs(caseId);
        mails.deliver();
        List<String> before = ladders(caseId);
        loseTimers(caseId);
        clock.advance(Duration.ofMinutes(25));
        sweep.sweep();

        assertThat(told(caseId)).hasSize(2);
        assertThat(ladders(caseId)).isEqualTo(before);
    }

    @Test
    void aLadderWhoseInstanceIsNoMoreIsClimbedByAnother() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        clock.advance(Duration.ofMinutes(21));
        probe.executeDueJobs(caseId);
        mails.deliver();
        ladders(caseId).forEach(id -> runtime.deleteProcessInstance(id, "lost", true));
        assertThat(probe.ladders(caseId)).isZero();
        clock.advance(Duration.ofMinutes(25));
        sweep.sweep();

        assertThat(told(caseId)).hasSize(2);
        assertThat(probe.ladders(caseId)).isEqualTo(1);
    }

    @Test
    void pausedOrEndedThereIsNothingToSweep() {
        CaseId paused = probe.opened("repair", List.of(order()));
        CaseId met = probe.opened("repair", List.of(order()));
        deadlines.pause(paused, "waiting-complainant");
        deadlines.meet(met, KIND);
        clock.advance(Duration.ofDays(3));
        sweep.sweep();

        assertThat(told(paused)).isEmpty();
        assertThat(told(met)).isEmpty();
        assertThat(probe.ladders(paused)).isZero();
        assertThat(probe.ladders(met)).isZero();
    }

    @RepeatedTest(5)
    void nodesThatSweepAtTheSameMomentStartOneLadder() throws Exception {
        CaseId caseId = probe.opened("repair", List.of(order()));
        loseTimers(caseId);
        clock.advance(Duration.ofMinutes(24));
        atOnce(sweep::sweep, sweep::sweep, sweep::sweep, sweep::sweep);
        sweep.sweep();

        assertThat(probe.ladders(caseId)).isEqualTo(1);
        assertThat(told(caseId)).hasSize(1);
    }

    @RepeatedTest(10)
    void metWhileTheLadderClimbsOneOfThemIsFirstAndNothingIsLeft() throws Exception {
        CaseId caseId = probe.opened("repair", List.of(order()));
        clock.advance(Duration.ofMinutes(21));
        probe.executeDueJobs(caseId);
        mails.deliver();
        clock.advance(Duration.ofMinutes(20));
        List<Job> due = probe.due(caseId);
        assertThat(due).hasSize(1);

        atOnce(
                () -> {
                    deadlines.meet(caseId, KIND);
                    return 0;
                },
                () -> executeOrLose(due.get(0)));
        probe.executeDueJobs(caseId);

        assertThat(probe.ladders(caseId)).isZero();
        assertThat(deadlines.of(caseId, KIND))
                .get()
                .extracting(Deadline::state, Deadline::open)
                .containsExactly(State.BREACHED, false);
        assertThat(told(caseId)).hasSizeBetween(1, 2);
        assertThat(probe.facts(caseId)).last().isEqualTo("deadline.met-late");
    }

    private int executeOrLose(Job job) {
        try {
            management.executeJob(job.getId());
            return 1;
        } catch (OptimisticLockingException | NullValueException lost) {
            return 0;
        } catch (ProcessEngineException gone) {
            // The other one was so much faster that the job was over before this one looked for it.
            assertThat(gone).hasMessageContaining("No job found");
            return 0;
        }
    }

    @SafeVarargs
    private static void atOnce(Callable<Integer>... works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(works.length);
        try {
            CyclicBarrier start = new CyclicBarrier(works.length);
            List<Future<Integer>> running = List.of(works).stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            for (Future<Integer> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void loseTimers(CaseId caseId) {
        probe.timers(caseId).forEach(job -> management.setJobDuedate(job.getId(), NEVER));
    }

    private List<String> ladders(CaseId caseId) {
        return probe.instances(caseId).stream()
                .filter(instance -> instance.getProcessDefinitionId().startsWith("escalation:"))
                .map(instance -> instance.getId())
                .toList();
    }

    private List<String> told(CaseId caseId) {
        return mails.of(caseId).stream().map(Received::to).toList();
    }
}
