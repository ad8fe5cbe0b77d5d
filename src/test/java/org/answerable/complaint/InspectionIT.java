package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Correspondence;
import org.answerable.complaint.tracking.WithdrawComplaint;
import org.answerable.complaint.verdict.Inspections;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.testing.EngineTime;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through complaint-inspection: before an answer is sent an independent office establishes its result, which stands (F-19). */
@ServerTest
class InspectionIT {

    private static final String ESTABLISH = "UserTask_EstablishResult";
    private static final String INVESTIGATE = "UserTask_ResolveComplaint";
    private static final String FOUND_OUT = "We were on site and read the meter. 𠮷😀";

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    ComplaintResponses responses;

    @Autowired
    ComplaintRemedies remedies;

    @Autowired
    Inspections inspections;

    @Autowired
    WithdrawComplaint withdrawing;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Ledger ledger;

    @Autowired
    TasklistUser tasklist;

    @Autowired
    TaskService tasks;

    @Autowired
    EngineTime time;

    @Test
    void whatTheOfficeConfirmsIsSentAsItWasDrafted() {
        CaseId id = drafted("power-utility", "bill", "not-substantiated");
        assertThatThrownBy(
                        () -> tasklist.complete("wu.jing", id, "UserTask_CheckResponse", Map.of("outcome", "inspect")))
                .hasStackTraceContaining("理由: 请填写此项。");
        doubted(id, "UserTask_CheckResponse", "wu.jing");

        complaints.stands(id, "inspecting", ESTABLISH);
        assertThat(complaints.task(id).departments()).containsExactly("inspection-office");
        assertThat(tasks.getVariablesLocal(complaints.task(id).id()))
                .containsEntry("findingText", "不属实")
                .containsEntry("draft", "The meter is right.")
                .hasEntrySatisfying(
                        "remarks", doubts -> assertThat((String) doubts).contains("Who read it?"));
        assertThat(deadlines.of(id, promise(id)).orElseThrow().due())
                .as("F-15 has no figure, nor has F-19")
                .isNull();
        assertThatThrownBy(() -> tasklist.complete("li.na", id, ESTABLISH, established("not-substantiated")))
                .isInstanceOf(AuthorizationException.class);
        tasklist.complete("guo.tao", id, ESTABLISH, established("not-substantiated"));

        complaints.stands(id, "answered");
        assertThat(answers(id)).containsExactly("The meter is right.");
        assertThat(caseFiles.notes(id)).extracting(CaseFiles.Note::text).contains("The centre was right to ask.");
        assertThat(responses.evidence(id)).last().satisfies(proof -> {
            assertThat(proof.kindKey()).isEqualTo("inspection");
            assertThat(proof.text()).isEqualTo(FOUND_OUT);
            assertThat(proof.addedBy()).isEqualTo("guo.tao");
        });
        assertThat(facts(id)).contains("complaint.inspectionAsked", "complaint.inspectionDecided");
        complaints.confirmed(id);
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
    }

    @Test
    void whatTheOfficeEstablishesOtherwiseBindsTheDepartmentAndAnotherPersonDecidesTheAppeal() {
        CaseId id = firstReplied();
        complaints.investigated(id, "li.na", "substantiated");
        tasklist.complete(
                "li.na",
                id,
                "UserTask_DraftResponse",
                Map.of("outcome", "ready", "remedy", "C-02/refund", "amount", "35.5", "currency", "CNY"));
        doubted(id, "UserTask_CheckResponse", "wang.fang");
        tasklist.complete("guo.tao", id, ESTABLISH, established("not-substantiated"));

        complaints.stands(id, "in-work", INVESTIGATE);
        assertThat(remedies.of(id)).isEmpty();
        assertThat(answers(id)).isEmpty();
        assertThat(tasks.getVariablesLocal(tasklist.task(id, INVESTIGATE).id()))
                .containsEntry("inspectionText", "不属实\n" + FOUND_OUT);
        for (String against : List.of("substantiated", "partly-substantiated", "cannot-be-decided")) {
            assertThatThrownBy(() -> complaints.investigated(id, "li.na", against))
                    .hasStackTraceContaining("不属实, 投诉人撤回");
        }
        complaints.investigated(id, "li.na", "not-substantiated");
        complaints.drafted(id, "li.na", "The car was there.");
        assertThatThrownBy(() -> doubted(id, "UserTask_CheckResponse", "wang.fang"))
                .hasStackTraceContaining("本投诉已提请稽查");
        complaints.checked(id, "li.na");

        complaints.disputed(id, "No, it was not");
        complaints.stands(id, "appealed", "UserTask_ExamineAppeal");
        Map<String, Object> upheld = Map.of("finding", "upheld", "reasons", "It was the other car.");
        assertThatThrownBy(() -> tasklist.complete("guo.tao", id, "UserTask_ExamineAppeal", upheld))
                .hasStackTraceContaining("您曾经办此案");
        tasklist.complete("luo.yan", id, "UserTask_ExamineAppeal", upheld);
        assertThat(tasks.getVariablesLocal(tasklist.task(id, INVESTIGATE).id()))
                .as("the appeal has the last word")
                .doesNotContainKey("inspectionText");
        complaints.answered(id, "li.na", "substantiated", "You are right.");
        complaints.confirmed(id);
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
    }

    /** What the inspection established binds; what was granted upon it falls with the breach that a second office finds not true. */
    @Test
    void whatTheOfficeEstablishedStandsAlthoughTheBreachIsFoundNotTrue() {
        CaseId id = firstReplied();
        complaints.investigated(id, "li.na", "substantiated");
        tasklist.complete(
                "li.na",
                id,
                "UserTask_DraftResponse",
                Map.of("outcome", "ready", "remedy", "C-02/refund", "amount", "35.5", "currency", "CNY"));
        doubted(id, "UserTask_CheckResponse", "wang.fang");
        tasklist.complete("guo.tao", id, ESTABLISH, established("substantiated"));
        complaints.stands(id, "verifying");
        complaints.penaltyEntered(id);
        tasklist.complete(
                "sun.li",
                id,
                "UserTask_VerifyBreach",
                Map.of("outcome", "not-true", "finding", "Not the driver's doing."));

        complaints.stands(id, "in-work", INVESTIGATE);
        assertThat(tasks.getVariablesLocal(tasklist.task(id, INVESTIGATE).id()))
                .containsEntry("inspectionText", "属实\n" + FOUND_OUT)
                .containsEntry("verificationText", "Not the driver's doing.");
        assertThat(answers(id)).isEmpty();
        assertThatThrownBy(() -> complaints.investigated(id, "li.na", "not-substantiated"))
                .hasStackTraceContaining("属实, 投诉人撤回");
        complaints.investigated(id, "li.na", "substantiated");
        complaints.drafted(id, "li.na", "You are right, and nobody is to blame.");
        complaints.checked(id, "li.na");

        complaints.stands(id, "answered");
        assertThat(answers(id)).containsExactly("You are right, and nobody is to blame.");
        assertThat(remedies.of(id)).isEmpty();
    }

    @Test
    void theHeadMayDoubtToo() {
        CaseId id = drafted("power-utility", "bill", "substantiated");
        tasklist.complete(
                "wu.jing", id, "UserTask_CheckResponse", Map.of("outcome", "escalate", "reason", "They disagree"));
        doubted(id, "UserTask_DecideResponse", "li.na");

        complaints.stands(id, "inspecting", ESTABLISH);
        tasklist.complete("luo.yan", id, ESTABLISH, established("substantiated"));

        complaints.stands(id, "answered");
    }

    @Test
    void theOfficeHasTheTimeOfTheAnswerAndItsOwnLadder() {
        CaseId id = firstReplied();
        complaints.investigated(id, "li.na", "substantiated");
        complaints.drafted(id, "li.na", "Sorry.");
        doubted(id, "UserTask_CheckResponse", "wang.fang");
        Deadline resolve = deadlines.of(id, "resolve").orElseThrow();
        String inspect = promise(id);
        Deadline promised = deadlines.of(id, inspect).orElseThrow();
        assertThat(promised.due()).isEqualTo(resolve.due());
        assertThat(promised.department()).isEqualTo("inspection-office");
        assertThat(complaints.task(id).due()).isNotNull();

        time.passUntil(id, promised.due());
        assertThat(ledger.entries(id).stream()
                        .flatMap(entry -> entry.facts().stream())
                        .filter(fact -> fact.type().equals("deadline.due"))
                        .map(fact -> String.valueOf(fact.values().get("kind"))))
                .contains("inspect", "resolve");
        tasklist.complete("luo.yan", id, ESTABLISH, established("substantiated"));

        assertThat(deadlines.of(id, inspect).orElseThrow().state()).isEqualTo(Deadline.State.BREACHED);
        complaints.stands(id, "answered");
    }

    @Test
    void aComplaintTakenBackIsNotInspectedAnyMore() {
        CaseId id = drafted("power-utility", "bill", "not-substantiated");
        doubted(id, "UserTask_CheckResponse", "wu.jing");
        String inspect = promise(id);

        complaints.as("li.na", () -> {
            withdrawing.said(id, "She called it off");
            return null;
        });

        complaints.isOver(id, "withdrawn", "EndEvent_ComplaintWithdrawn");
        assertThat(deadlines.of(id, inspect).orElseThrow().state()).isEqualTo(Deadline.State.CANCELLED);
        assertThat(facts(id)).contains("complaint.inspectionLapsed");
        assertThat(inspections.of(id).orElseThrow().finding()).isNull();
    }

    @Test
    void anOfficeThatHasTheCaseDoesNotInspectItNorAnybodyWhoWorkedOnIt() {
        CaseId id = complaints.filed("power-utility", "wrongdoing");
        complaints.investigated(id, "luo.yan", "cannot-be-decided");
        complaints.drafted(id, "luo.yan", "We cannot tell.");
        String checker = complaints.checker(id, "luo.yan");
        doubted(id, "UserTask_CheckResponse", checker);

        assertThat(complaints.task(id).departments()).containsExactly("quality");
        assertThatThrownBy(() -> tasklist.complete(checker, id, ESTABLISH, established("substantiated")))
                .hasStackTraceContaining("FieldError[field=finding, rule=not-independent");
        String other = "song.jie".equals(checker) ? "james.wood" : "song.jie";
        assertThatThrownBy(() -> tasklist.complete(other, id, ESTABLISH, established("withdrawn")))
                .hasStackTraceContaining("cannot-be-decided");
        assertThatThrownBy(() -> tasklist.complete(other, id, ESTABLISH, Map.of("finding", "substantiated")))
                .hasStackTraceContaining("FieldError[field=reasons, rule=required");
        assertThatThrownBy(() -> tasklist.complete(
                        other, id, ESTABLISH, Map.of("finding", "substantiated", "reasons", "x".repeat(2_001))))
                .hasStackTraceContaining("2000");
        complaints.stands(id, "inspecting", ESTABLISH);
        tasklist.complete(other, id, ESTABLISH, established("cannot-be-decided"));
        complaints.stands(id, "answered");
    }

    private CaseId firstReplied() {
        CaseId id = complaints.filed("ride-hailing", "late-or-no-show");
        complaints.complete(id, "li.na", Map.of("outcome", "reply", "reply", "We look into it."));
        return id;
    }

    private CaseId drafted(String profile, String category, String finding) {
        CaseId id = complaints.filed(profile, category);
        complaints.investigated(id, "wang.fang", finding);
        complaints.drafted(id, "wang.fang", "The meter is right.");
        return id;
    }

    private void doubted(CaseId id, String element, String person) {
        tasklist.complete(person, id, element, Map.of("outcome", "inspect", "reason", "Who read it?"));
    }

    private static Map<String, Object> established(String finding) {
        return Map.of(
                "finding",
                finding,
                "reasons",
                FOUND_OUT,
                "remarkOnHandling",
                "The centre was right to ask.",
                "stray",
                "thrown away");
    }

    private String promise(CaseId id) {
        return "inspect:" + tasklist.task(id, ESTABLISH).id();
    }

    private List<String> answers(CaseId id) {
        return caseFiles.correspondence(id).stream()
                .filter(letter -> letter.kind().equals("answer"))
                .map(Correspondence::body)
                .toList();
    }

    private List<String> facts(CaseId id) {
        return ledger.entries(id).stream()
                .flatMap(entry -> entry.facts().stream())
                .map(Ledger.RecordedFact::type)
                .toList();
    }
}
