package org.answerable.deadline;

import static org.answerable.casefile.CaseFixture.aCase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.engine.deploy.ModelDeployment;
import org.answerable.ledger.Ledger;
import org.answerable.ledger.Ledger.RecordedFact;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases of a small flow with one bound task, for tests: what they wait for, and the jobs that are due. */
final class Probe {

    static final String KIND = "implement";

    private final ApplicationContext context;
    private final ProcessEngine engine;
    private final CaseFiles caseFiles;
    private final Deadlines deadlines;
    private final TransactionTemplate transactions;

    Probe(ApplicationContext context) {
        this.context = context;
        this.engine = context.getBean(ProcessEngine.class);
        this.caseFiles = context.getBean(CaseFiles.class);
        this.deadlines = context.getBean(Deadlines.class);
        this.transactions = context.getBean(TransactionTemplate.class);
        context.getBean(ModelDeployment.class)
                .deploy("deadline-probe", Map.of("processes/deadline-probe/deadline-probe.bpmn", model()));
    }

    private static byte[] model() {
        try (InputStream content = Probe.class.getResourceAsStream("/deadline/deadline-probe.bpmn")) {
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A promise of 40 minutes round the clock, warned at half time, on the shipped ladder {@code prompt}; change what matters. */
    static Map<String, Object> order(Object... changes) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("deadline", KIND);
        row.put("source", "D-00");
        row.put("clock", "always");
        row.put("limit", "PT40M");
        row.put("warn", "0.5");
        row.put("ladder", "prompt");
        row.put("legal", false);
        row.put("pauseReasons", "waiting-complainant,waiting-supplier");
        row.put("extensions", 1);
        for (int i = 0; i < changes.length; i += 2) {
            row.put((String) changes[i], changes[i + 1]);
        }
        return row;
    }

    /** A case of the department whose flow waits at its bound task. */
    CaseId opened(String department, List<Map<String, Object>> orders) {
        return transactions.execute(status -> {
            CaseId caseId = aCase().open(caseFiles).id();
            set(caseId, orders);
            caseFiles.assign(caseId, department, null);
            engine.getRuntimeService().startProcessInstanceByKey("deadline-probe", caseId.value());
            return caseId;
        });
    }

    void set(CaseId caseId, List<Map<String, Object>> orders) {
        deadlines.set(caseId, now(), orders, "deadline-policy:test");
    }

    Instant now() {
        return context.getBean(Clock.class).instant();
    }

    /** Executes the jobs of the case that are due, also those that become due by that; returns how many. */
    int executeDueJobs(CaseId caseId) {
        int executed = 0;
        List<Job> due = due(caseId);
        while (!due.isEmpty()) {
            engine.getManagementService().executeJob(due.get(0).getId());
            executed++;
            due = due(caseId);
        }
        return executed;
    }

    /** The jobs of the case that are due. */
    List<Job> due(CaseId caseId) {
        return timers(caseId).stream()
                .filter(job -> !job.getDuedate().toInstant().isAfter(now()))
                .toList();
    }

    /** The timers of the case, first due first. */
    List<Job> timers(CaseId caseId) {
        List<Job> jobs = new ArrayList<>();
        for (ProcessInstance instance : instances(caseId)) {
            jobs.addAll(engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .list());
        }
        jobs.sort(Comparator.comparing(Job::getDuedate));
        return jobs;
    }

    List<ProcessInstance> instances(CaseId caseId) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.value())
                .list();
    }

    long ladders(CaseId caseId) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("escalation")
                .processInstanceBusinessKey(caseId.value())
                .count();
    }

    /** The types of the deadline facts, in order. */
    List<String> facts(CaseId caseId) {
        return recorded(caseId).stream().map(RecordedFact::type).toList();
    }

    List<RecordedFact> recorded(CaseId caseId) {
        return context.getBean(Ledger.class).entries(caseId).stream()
                .flatMap(entry -> entry.facts().stream())
                .filter(fact -> fact.type().startsWith("deadline."))
                .toList();
    }
}
