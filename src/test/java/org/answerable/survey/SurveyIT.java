package org.answerable.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.ComplaintFixture;
import org.answerable.complaint.verdict.RateAnswer;
import org.answerable.engine.SystemCalls;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through satisfaction-survey: a process owner deploys a table that calls everybody back, and takes it back again. */
@ServerTest
class SurveyIT {

    private static final String CALL = "UserTask_CallComplainant";
    private static final String REACT = "UserTask_ReactToScore";

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Surveys surveys;

    @Autowired
    RateAnswer rating;

    @Autowired
    TasklistUser tasklist;

    @Autowired
    RepositoryService repository;

    @Autowired
    SystemCalls system;

    @Autowired
    HistoryService history;

    @BeforeEach
    void everybodyIsCalled() throws IOException {
        deploy(table().replace("_share\"><text></text>", "_share\"><text>1000</text>"));
    }

    @AfterEach
    void theShippedTableAgain() throws IOException {
        deploy(table());
    }

    @Test
    void aContentComplainantEndsTheMatter() {
        CaseId id = confirmed();

        complaints.stands(id, "calling-back", CALL);
        assertThat(complaints.task(id).departments()).containsExactly("quality");
        assertThatThrownBy(() -> tasklist.complete("li.na", id, CALL, reached("5", null)))
                .isInstanceOf(AuthorizationException.class);
        tasklist.complete(independent(id), id, CALL, reached("4", " "));

        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
        assertThat(passed(id, "EndEvent_Content")).isEqualTo(1);
        Survey survey = surveys.of(id).get(0);
        assertThat(surveys.answers(survey))
                .containsExactly(
                        Map.entry("overall", "4"),
                        Map.entry("speed", "3"),
                        Map.entry("clarity", "5"),
                        Map.entry("settled", "yes"));
        assertThat(survey.reaction()).isNull();
    }

    @Test
    void aLowScoreGetsAReactionOfTheResponsibleUnitBeforeTheFileIsClosed() {
        CaseId id = confirmed();
        tasklist.complete(independent(id), id, CALL, reached("3", null));

        complaints.stands(id, "following-up", REACT);
        assertThat(complaints.task(id).departments()).containsExactly("customer-centre");
        assertThatThrownBy(() -> tasklist.complete("li.na", id, REACT, Map.of("reason", "Slow")))
                .hasStackTraceContaining("改进措施: 请填写此项。");
        assertThatThrownBy(() ->
                        tasklist.complete("li.na", id, REACT, Map.of("reason", "x".repeat(1_001), "reaction", "y")))
                .hasStackTraceContaining("1000");
        tasklist.complete("li.na", id, REACT, Map.of("reason", "Slow", "reaction", "A second desk. 𠮷😀"));

        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
        assertThat(passed(id, "EndEvent_Reacted")).isEqualTo(1);
        assertThat(surveys.of(id)).extracting(Survey::reaction).containsExactly("A second desk. 𠮷😀");
    }

    @Test
    void aRemarkGetsAReactionWhateverTheScore() {
        CaseId id = confirmed();
        tasklist.complete(independent(id), id, CALL, reached("5", "The hold music"));

        complaints.stands(id, "following-up", REACT);
    }

    @Test
    void whoIsNotReachedIsTriedThreeTimesAndThenLeftInPeace() {
        CaseId id = confirmed();
        for (int attempt = 1; attempt <= 3; attempt++) {
            complaints.stands(id, "calling-back", CALL);
            tasklist.complete(independent(id), id, CALL, Map.of("outcome", "not-reached"));
        }

        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
        assertThat(passed(id, "EndEvent_NotReached")).isEqualTo(1);
        assertThat(surveys.of(id)).extracting(Survey::attempts).containsExactly(3);
    }

    @Test
    void whoCheckedTheAnswerDoesNotCallAndWrongAnswersAreNamed() {
        CaseId id = complaints.filed("business-hall", "wrongdoing");
        complaints.answered(id, "luo.yan", "not-substantiated", "Nothing was found.");
        complaints.confirmedOnly(id);

        assertThatThrownBy(() -> tasklist.complete(checker(id), id, CALL, reached("5", null)))
                .hasStackTraceContaining("rule=not-independent");
        assertThatThrownBy(() -> tasklist.complete(independent(id), id, CALL, Map.of("outcome", "reached")))
                .hasStackTraceContaining("field=overall, rule=required");
        assertThatThrownBy(() -> tasklist.complete(independent(id), id, CALL, reached("6", null)))
                .hasStackTraceContaining("field=overall, rule=not-allowed");
        assertThatThrownBy(() -> tasklist.complete(independent(id), id, CALL, reached("5", "x".repeat(2_001))))
                .hasStackTraceContaining("field=remark, rule=too-long");
        complaints.stands(id, "calling-back", CALL);
    }

    @Test
    void aDepartmentThatHandledTheComplaintDoesNotCall() {
        CaseId id = complaints.filed("telecom", "staff-attitude");
        complaints.answered(id, "song.jie", "not-substantiated", "It was polite.");
        complaints.confirmedOnly(id);

        assertThat(complaints.task(id).departments()).containsExactly("inspection-office");
    }

    @Test
    void aCaseOutsideTheSampleIsNotCalled() throws IOException {
        deploy(table());
        CaseId id = confirmed();

        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
        assertThat(passed(id, "EndEvent_NotSampled")).isEqualTo(1);
        assertThat(surveys.of(id)).isEmpty();
    }

    @Test
    void fewStarsOfTheComplainantsOwnGetAReactionThatDoesNotHoldTheCase() throws IOException {
        deploy(table());
        CaseId id = answered();
        rate(id, 2, "Too slow. 𠮷😀");

        complaints.stands(id, "answered", REACT);
        complaints.confirmed(id);
        assertThat(complaints.file(id).state()).isEqualTo("closed");
        complaints.stands(id, "closed", REACT);
        tasklist.complete("li.na", id, REACT, Map.of("reason", "Slow", "reaction", "Faster"));

        assertThat(complaints.instances(id)).isEmpty();
        assertThat(surveys.of(id)).extracting(Survey::overall).containsExactly(2);
        assertThatThrownBy(() -> rate(id, 5, null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("already-rated");
        assertThat(caseFiles.correspondence(id))
                .anySatisfy(said -> assertThat(said.body()).isEqualTo("★★☆☆☆\nToo slow. 𠮷😀"));
    }

    @Test
    void manyStarsNeedNoReactionAndARatingNeedsAnAnswer() throws IOException {
        deploy(table());
        CaseId id = answered();
        rate(id, 5, null);

        complaints.stands(id, "answered");
        assertThat(complaints.instances(id)).hasSize(1);
        CaseId open = complaints.filed("telecom", "bill");
        assertThatThrownBy(() -> rate(open, 5, null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> rate(id, 0, null)).isInstanceOf(InvalidInputException.class);
        assertThat(surveys.of(open)).isEmpty();
    }

    private CaseId answered() {
        CaseId id = complaints.filed("telecom", "bill");
        complaints.answered(id, "li.na", "not-substantiated", "It was right.");
        return id;
    }

    private CaseId confirmed() {
        CaseId id = answered();
        complaints.confirmedOnly(id);
        return id;
    }

    private void rate(CaseId id, int stars, String remark) {
        Acting.as(Actor.party("complainant"), "web", () -> {
            rating.rate(id, stars, remark, "web");
            return null;
        });
    }

    private static Map<String, Object> reached(String overall, String remark) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("outcome", "reached");
        fields.put("overall", overall);
        fields.put("speed", "3");
        fields.put("clarity", "5");
        fields.put("settled", "yes");
        fields.put("remark", remark);
        fields.put("reactionOwed", false);
        return fields;
    }

    private String checker(CaseId id) {
        return history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(id.value())
                .taskDefinitionKey("UserTask_CheckResponse")
                .singleResult()
                .getAssignee();
    }

    private String independent(CaseId id) {
        return "james.wood".equals(checker(id)) ? "song.jie" : "james.wood";
    }

    private long passed(CaseId id, String element) {
        List<String> instances = history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id.value())
                .processDefinitionKey("satisfaction-survey")
                .list()
                .stream()
                .map(instance -> instance.getId())
                .toList();
        return instances.stream()
                .mapToLong(instance -> history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityId(element)
                        .finished()
                        .count())
                .sum();
    }

    private static String table() throws IOException {
        return Files.readString(Path.of("processes", "shared", "survey-sample.dmn"));
    }

    private void deploy(String source) {
        system.run(() -> repository
                .createDeployment()
                .name("survey-sample of a test")
                .addString("survey-sample.dmn", source)
                .deploy());
    }
}
