package org.answerable.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.answerable.platform.CaseId;
import org.answerable.testing.ServerTest;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class HistoryFeedIT {

    @Autowired
    EngineProbe probe;

    @Autowired
    EngineProbe.Heard heard;

    @Autowired
    CaseProcesses processes;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    HistoryService history;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identity;

    @Test
    void theWayOfACaseIsToldInOrder() {
        CaseId caseId = probe.opened("billing");
        forms.submitTaskForm(taskOf(caseId), Map.of("outcome", "done", "answer", "My neighbour Mr. Smith said …"));

        assertThat(heard.of(caseId))
                .extracting(event -> event.type() + " " + place(event))
                .containsSubsequence(
                        "instance-started StartEvent_Opened",
                        "activity-started StartEvent_Opened",
                        "activity-ended StartEvent_Opened",
                        "flow-taken f1",
                        "activity-started BusinessRuleTask_Route",
                        "decision-evaluated BusinessRuleTask_Route",
                        "activity-ended BusinessRuleTask_Route",
                        "flow-taken f2",
                        "activity-started UserTask_Answer",
                        "task-offered UserTask_Answer",
                        "task-created UserTask_Answer",
                        "task-completed UserTask_Answer",
                        "activity-ended UserTask_Answer",
                        "flow-taken f5",
                        "activity-ended EndEvent_Answered",
                        "instance-ended EndEvent_Answered");
        assertThat(heard.of(caseId))
                .allSatisfy(event -> assertThat(event.model()).matches("engine-probe\\S*:\\d+ \\S+"));
    }

    @Test
    void theEnginesOwnHistoryIsStillWritten() {
        CaseId caseId = probe.opened("billing");

        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(caseId.value())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aDecisionIsToldWithInputsRulesAndOutputs() {
        CaseId caseId = probe.opened("billing");

        EngineEvent decision = only(caseId, "decision-evaluated");

        assertThat(decision.model()).startsWith("engine-probe-routing:1 ");
        assertThat(decision.values())
                .containsEntry("inputs", Map.of("category", "billing"))
                .containsEntry("rules", List.of("rule_billing"))
                .containsEntry("outputs", List.of(Map.of("department", "probe-billing")));
    }

    @Test
    void ofAFormOnlyChoicesAreToldByValueAndTextsByLength() {
        CaseId caseId = probe.opened("billing");
        runtime.setVariable(instance(caseId), "outcome", "not");
        forms.submitTaskForm(taskOf(caseId), Map.of("outcome", "done", "answer", "𠮷 Mr. Smith"));

        assertThat(variable(caseId, "outcome").values())
                .containsEntry("before", "not")
                .containsEntry("after", "done");
        assertThat(variable(caseId, "answer").values()).containsEntry("after", "(11 characters)");
        assertThat(heard.of(caseId).toString()).doesNotContain("Smith");
    }

    @Test
    void claimingAndHandingOverIsTold() {
        CaseId caseId = probe.opened("billing");
        String task = taskOf(caseId);
        identity.setAuthenticatedUserId("ann");
        try {
            runWithoutChecks(() -> tasks.claim(task, "ann"));
        } finally {
            identity.clearAuthentication();
        }
        tasks.addCandidateGroup(task, "other-office");
        tasks.deleteCandidateGroup(task, "probe-billing");

        assertThat(only(caseId, "task-assigned").values())
                .containsEntry("person", "ann")
                .containsEntry("change", "add");
        assertThat(only(caseId, "operation").values())
                .containsEntry("operation", "Claim")
                .containsEntry("after", "ann");
        assertThat(heard.of(caseId).stream()
                        .filter(event -> event.type().equals("task-offered"))
                        .map(event -> event.values().get("change") + " "
                                + event.values().get("department")))
                .containsExactly("add probe-billing", "add other-office", "delete probe-billing");
    }

    @Test
    void instancesOfNoCaseAreSilent() {
        int before = heard.size();
        runtime.createMessageCorrelation("probe.opened")
                .processInstanceBusinessKey("not a case id")
                .setVariables(Map.of("category", "x", "wake", java.util.Date.from(EngineProbe.FAR)))
                .correlateStartMessage();

        assertThat(heard.size()).isEqualTo(before);
    }

    @Test
    void whatHappensBeforeTheBusinessKeyIsSetIsToldOnceItIs() {
        String instance = runtime.startProcessInstanceByKey("engine-probe-late").getId();
        CaseId caseId = new CaseId(runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey());

        assertThat(heard.of(caseId))
                .extracting(event -> event.type() + " " + place(event))
                .startsWith("instance-started StartEvent_Filed", "activity-started StartEvent_Filed");
    }

    @Test
    void aListenerThatRefusesRollsTheStepBack() {
        CaseId caseId = probe.opened("billing");
        heard.refuse(caseId);

        assertThatThrownBy(() -> tasks.complete(taskOf(caseId))).hasStackTraceContaining("refused by test");

        assertThat(processes.openTasks(caseId)).hasSize(1);
    }

    @Autowired
    SystemCalls calls;

    private void runWithoutChecks(Runnable work) {
        calls.run(work);
    }

    private EngineEvent variable(CaseId caseId, String name) {
        return heard.of(caseId).stream()
                .filter(event -> event.type().equals("variable-set"))
                .filter(event -> name.equals(event.values().get("variable")))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private EngineEvent only(CaseId caseId, String type) {
        List<EngineEvent> events = heard.of(caseId).stream()
                .filter(event -> event.type().equals(type))
                .toList();
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static Object place(EngineEvent event) {
        return event.values().getOrDefault("element", event.values().get("flow"));
    }

    private String instance(CaseId caseId) {
        return processes.positions(caseId).get(0).processInstanceId();
    }

    private String taskOf(CaseId caseId) {
        return processes.openTasks(caseId).get(0).id();
    }
}
