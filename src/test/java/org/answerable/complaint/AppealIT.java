package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Correspondence;
import org.answerable.complaint.verdict.Appeals;
import org.answerable.complaint.verdict.JudgeAnswer;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.testing.EngineTime;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through complaint-appeal: an office that had no part in the complaint examines the answer, and its finding stands. */
@ServerTest
class AppealIT {

    private static final String TASK = "UserTask_ExamineAppeal";

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Appeals appeals;

    @Autowired
    JudgeAnswer judging;

    @Autowired
    TasklistUser tasklist;

    @Autowired
    HistoryService history;

    @Autowired
    EngineTime time;

    @Autowired
    Mails mails;

    @Test
    void theSecondDisputeGoesToTheInspectionAndWhatItRejectsIsClosedWithTheRegulatorNamed() {
        CaseId id = answered("telecom", "bill", "li.na");
        complaints.disputed(id, "No");
        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        answer(id, "li.na", "not-substantiated");
        complaints.disputed(id, "Still no. 𠮷😀");

        complaints.stands(id, "appealed", TASK);
        assertThat(complaints.task(id).departments()).containsExactly("inspection-office");
        Deadline promise = deadlines.of(id, "appeal").orElseThrow();
        assertThat(promise.limit()).isNull();
        assertThat(promise.state()).isEqualTo(Deadline.State.RUNNING);
        assertThatThrownBy(() -> tasklist.complete("li.na", id, TASK, finding("not-upheld")))
                .isInstanceOf(AuthorizationException.class);

        tasklist.complete("luo.yan", id, TASK, finding("not-upheld"));

        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
        assertThat(deadlines.of(id, "appeal").orElseThrow().state()).isEqualTo(Deadline.State.MET);
        assertThat(lastLetter(id, "appeal-finding"))
                .contains("our answer was right", "We looked at the meter. 𠮷😀", "user appeal acceptance centre");
        assertThat(mails.of(id)).anySatisfy(mail -> assertThat(mail.text())
                .contains("our answer was right", "𠮷😀", "user appeal acceptance centre"));
        assertThat(caseFiles.notes(id)).extracting(CaseFiles.Note::text).contains("The centre answered too fast.");
        assertThat(passed(id, "EndEvent_AppealDecided")).isEqualTo(1);
        assertThat(appeals.of(id).orElseThrow().decidedBy()).isEqualTo("luo.yan");
    }

    @Test
    void anUpheldAppealBindsTheDepartmentAndIsTheLastWord() {
        CaseId id = answered("business-hall", "bill", "li.na");
        wantsInspection(id);
        complaints.stands(id, "appealed", TASK);

        tasklist.complete("guo.tao", id, TASK, finding("upheld"));

        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        assertThat(deadlines.of(id, "resolve").orElseThrow().state()).isEqualTo(Deadline.State.RUNNING);
        assertThat(lastLetter(id, "appeal-finding")).contains("our answer was wrong", "corrected answer");
        assertThat(lastLetter(id, "news")).contains("the finding of the inspection binds it");
        for (String against : List.of("not-substantiated", "cannot-be-decided")) {
            assertThatThrownBy(() -> complaints.investigated(id, "emma.clark", against))
                    .hasStackTraceContaining("substantiated, partly-substantiated, withdrawn");
        }
        answer(id, "emma.clark", "substantiated");

        complaints.stands(id, "answered");
        complaints.disputed(id, "I want more");
        complaints.stands(id, "attributing", "UserTask_AttributeCause");
        complaints.noCauseFound(id);
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
        assertThat(complaints.passed(id, "ServiceTask_TellFinalWord")).isEqualTo(1);
        assertThat(complaints.passed(id, "CallActivity_Appeal")).isEqualTo(1);
        assertThat(lastLetter(id, "news")).contains("its finding stands", "we close the complaint");
    }

    @Test
    void aPartlyUpheldAppealGoesBackToo() {
        CaseId id = answered("telecom", "bill", "li.na");
        wantsInspection(id);
        tasklist.complete("luo.yan", id, TASK, finding("partly-upheld"));

        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        answer(id, "li.na", "partly-substantiated");
        complaints.confirmed(id);
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
    }

    @Test
    void anOfficeThatHandledTheComplaintDoesNotExamineItNorWhoeverCheckedTheAnswer() {
        CaseId id = answered("business-hall", "wrongdoing", "luo.yan");
        wantsInspection(id);

        complaints.stands(id, "appealed", TASK);
        assertThat(complaints.task(id).departments()).containsExactly("quality");
        assertThatThrownBy(() -> tasklist.complete(checker(id), id, TASK, finding("not-upheld")))
                .isNotInstanceOf(AuthorizationException.class)
                .hasStackTraceContaining("FieldError[field=finding, rule=not-independent");
        tasklist.complete(
                "james.wood".equals(checker(id)) ? "song.jie" : "james.wood", id, TASK, finding("not-upheld"));
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
    }

    @Test
    void whereNoOfficeIsFreeAPersonWhoWorkedOnItIsRefusedAllTheSame() {
        CaseId id = complaints.filed("business-hall", "wrongdoing");
        complaints.complete(
                id, "luo.yan", Map.of("outcome", "hand-over", "department", "quality", "reason", "About quality"));
        tasklist.complete("james.wood", id, "UserTask_AcceptHandOver", Map.of("outcome", "accept"));
        answer(id, "james.wood", "not-substantiated");
        wantsInspection(id);

        assertThat(complaints.task(id).departments()).containsExactly("inspection-office");
        assertThatThrownBy(() -> tasklist.complete("luo.yan", id, TASK, finding("not-upheld")))
                .hasStackTraceContaining("您曾经办此案");
        complaints.stands(id, "appealed", TASK);
        tasklist.complete("guo.tao", id, TASK, finding("not-upheld"));
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
    }

    @Test
    void aLateFindingClimbsItsLadderWhereALimitIsConfigured() {
        CaseId id = answered("business-hall", "bill", "li.na");
        wantsInspection(id);
        int written = mails.of(id).size();
        Deadline promise = deadlines.of(id, "appeal").orElseThrow();
        assertThat(complaints.task(id).due()).isNotNull();

        time.passUntil(id, promise.due());
        assertThat(mails.of(id).size()).isGreaterThan(written);
        tasklist.complete("guo.tao", id, TASK, finding("not-upheld"));

        assertThat(deadlines.of(id, "appeal").orElseThrow().state()).isEqualTo(Deadline.State.BREACHED);
        assertThat(passed(id, "EndEvent_AppealEscalated")).isEqualTo(1);
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
    }

    @Test
    void aFindingNeedsReasonsAndOneOfTheChoices() {
        CaseId id = answered("telecom", "bill", "li.na");
        wantsInspection(id);

        assertThatThrownBy(() -> tasklist.complete("luo.yan", id, TASK, Map.of("finding", "upheld")))
                .hasStackTraceContaining("理由: 请填写此项。");
        assertThatThrownBy(() -> tasklist.complete("luo.yan", id, TASK, Map.of("finding", "maybe", "reasons", "x")))
                .hasStackTraceContaining("not-upheld");
        assertThatThrownBy(() -> tasklist.complete(
                        "luo.yan", id, TASK, Map.of("finding", "upheld", "reasons", "x".repeat(4_001))))
                .hasStackTraceContaining("4000");
        complaints.stands(id, "appealed", TASK);
    }

    private CaseId answered(String profile, String category, String person) {
        CaseId id = complaints.filed(profile, category);
        answer(id, person, "not-substantiated");
        return id;
    }

    private void answer(CaseId id, String person, String finding) {
        complaints.answered(id, person, finding, "It is so.");
    }

    private void wantsInspection(CaseId id) {
        Acting.as(Actor.party("complainant"), "web", () -> {
            judging.dispute(id, "Somebody else please", true, "web");
            return null;
        });
    }

    private static Map<String, Object> finding(String key) {
        return Map.of(
                "finding",
                key,
                "reasons",
                "We looked at the meter. 𠮷😀",
                "remarkOnHandling",
                "The centre answered too fast.",
                "stray",
                "thrown away");
    }

    private String lastLetter(CaseId id, String kind) {
        return caseFiles.correspondence(id).stream()
                .filter(letter -> letter.kind().equals(kind))
                .reduce((earlier, later) -> later)
                .map(Correspondence::body)
                .orElseThrow();
    }

    private String checker(CaseId id) {
        return history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(id.value())
                .taskDefinitionKey("UserTask_CheckResponse")
                .singleResult()
                .getAssignee();
    }

    private long passed(CaseId id, String element) {
        String appeal = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id.value())
                .processDefinitionKey("complaint-appeal")
                .singleResult()
                .getId();
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(appeal)
                .activityId(element)
                .finished()
                .count();
    }
}
