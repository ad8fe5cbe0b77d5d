package org.answerable.engine;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseFixture;
import org.answerable.engine.deploy.ModelDeployment;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A small flow of our own, with which the tests of this module try the engine. Part of every test server. */
@Component
public class EngineProbe {

    static final Instant DUE = Instant.parse("2101-01-01T00:00:00Z");
    static final Instant FAR = Instant.parse("2199-01-01T00:00:00Z");

    private final RuntimeService runtime;
    private final TransactionTemplate transactions;
    private final CaseFiles caseFiles;

    EngineProbe(
            ModelDeployment deployment, RuntimeService runtime, TransactionTemplate transactions, CaseFiles caseFiles)
            throws IOException {
        this.caseFiles = caseFiles;
        this.runtime = runtime;
        this.transactions = transactions;
        deployment.deploy("engine-probe", resources());
    }

    static Map<String, byte[]> resources() throws IOException {
        Map<String, byte[]> resources = new LinkedHashMap<>();
        for (String name : List.of(
                "engine-probe.bpmn",
                "engine-probe-child.bpmn",
                "engine-probe-late.bpmn",
                "engine-probe-routing.dmn",
                "engine-probe-answer.form")) {
            try (InputStream content = EngineProbe.class.getResourceAsStream("/engine/" + name)) {
                resources.put("processes/engine-probe/" + name, content.readAllBytes());
            }
        }
        return resources;
    }

    /** Starts the flow for a new case; its timer lies in the far future. */
    public CaseId opened(String category) {
        CaseId caseId = CaseFixture.aCase().open(caseFiles).id();
        transactions.executeWithoutResult(status -> runtime.createMessageCorrelation("probe.opened")
                .processInstanceBusinessKey(caseId.value())
                .setVariable("category", category)
                .setVariable("wake", Date.from(FAR))
                .correlateStartMessage());
        return caseId;
    }

    /** What a clerk's start form leads to: the case is opened by the flow itself. */
    @ModelBean("engineProbeOpen")
    static class Open implements JavaDelegate {
        private final CaseFiles caseFiles;

        Open(CaseFiles caseFiles) {
            this.caseFiles = caseFiles;
        }

        @Override
        public void execute(DelegateExecution execution) {
            execution.setProcessBusinessKey(
                    CaseFixture.aCase().open(caseFiles).id().value());
        }
    }

    /** Keeps every engine event of the tests. */
    @Component
    static class Heard implements EngineListener {
        private final List<EngineEvent> events = new ArrayList<>();
        private CaseId refused;

        @Override
        public void heard(EngineEvent event) {
            if (event.caseId().equals(refused)) {
                throw new IllegalStateException("refused by test");
            }
            events.add(event);
        }

        void refuse(CaseId caseId) {
            refused = caseId;
        }

        int size() {
            return events.size();
        }

        List<EngineEvent> of(CaseId caseId) {
            return events.stream()
                    .filter(event -> event.caseId().equals(caseId))
                    .toList();
        }
    }

    /** Adds to the tasks of the probe's flow. */
    @Component
    static class Contributor implements TaskContributor {
        @Override
        public void contribute(NewTask task) {
            if (task.elementId().equals("UserTask_Answer")) {
                task.show("probeKind", task.deadlineKind());
                task.show("probeText", "𠮷".repeat(3_000));
                task.due(DUE);
                task.nameSuffix(" · XX");
            }
        }
    }
}
