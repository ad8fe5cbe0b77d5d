package org.answerable.deadline;

import static org.answerable.deadline.Probe.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.answerable.casefile.CaseFiles;
import org.answerable.ledger.Ledger;
import org.answerable.ledger.Ledger.RecordedFact;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.testing.Mails;
import org.answerable.testing.Mails.Received;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Each way out of {@code deadline-contest}: by the link of a notice, from the case file, decided in Tasklist. */
@ServerTest
class ContestIT {

    private static final String HANDLER = "xu.hui";
    private static final String HEAD = "zhou.qiang";
    private static final String ABOVE = "huang.jun";
    private static final String DECIDE = "UserTask_DecideContest";

    @Autowired
    ApplicationContext context;

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineContests contests;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    AdjustableClock clock;

    @Autowired
    Mails mails;

    @Autowired
    Ledger ledger;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TasklistUser tasklist;

    @Autowired
    MockMvc browser;

    Probe probe;

    @BeforeEach
    void deployTheProbe() {
        probe = new Probe(context);
        mails.deliver();
    }

    @Test
    void whoWasRightIsToldNoMoreAndSomebodyElseIsAlsoWhereLawSetsTheDeadline() throws Exception {
        CaseId caseId = warned(order("legal", true, "pauseReasons", ""));
        Deadline before = deadlines.of(caseId, Probe.KIND).orElseThrow();
        String token = token(caseId);

        browser.perform(get("/notices/" + token)).andExpect(content().string(containsString("/staff/notices/")));
        browser.perform(get("/staff/notices/" + token).with(person("li.na"))).andExpect(status().isForbidden());
        browser.perform(get("/staff/notices/" + token).with(person(HANDLER)))
                .andExpect(content().string(containsString("name=\"reason\"")));
        assertThat(instances(caseId)).as("looking changes nothing").isZero();
        contest(token, " ").andExpect(status().isUnprocessableEntity());
        contest(token, "The station is Chen's.").andExpect(redirectedUrl("/staff/notices"));
        contest(token, "Again").andExpect(status().isUnprocessableEntity());

        assertThat(tasklist.task(caseId, DECIDE).departments()).containsExactly("repair");
        assertThat(mails.of(caseId).get(1)).satisfies(asked -> {
            assertThat(asked.to()).isEqualTo(address(HEAD));
            assertThat(asked.text()).contains("徐辉", "The station is Chen's.");
        });
        assertThat(variable(caseId, "contestText")).contains("徐辉", "The station is Chen's.");
        assertThat(variable(caseId, "successors")).contains(HEAD, ABOVE).doesNotContain(HANDLER);

        assertThatThrownBy(() -> decide(HANDLER, caseId, Map.of("outcome", "uphold")))
                .hasMessageContaining("申请人");
        assertThatThrownBy(() -> decide(HEAD, caseId, Map.of("outcome", "uphold", "successor", "li.na")))
                .hasMessageContaining("黄军");
        decide(HEAD, caseId, Map.of("outcome", "uphold", "successor", ABOVE, "part", "another"));

        assertThat(instances(caseId)).isZero();
        assertThat(fact(caseId, "deadline.contest-upheld").values())
                .containsEntry("recipientId", HANDLER)
                .containsEntry("approver", HEAD)
                .containsEntry("person", ABOVE);
        assertThat(to(caseId, HANDLER)).last().satisfies(told -> assertThat(told.text())
                .contains("黄军"));
        clock.advance(Duration.ofMinutes(2));
        assertThat(to(caseId, ABOVE)).singleElement().satisfies(told -> assertThat(told.text())
                .contains("徐辉", "改由您处理"));
        assertThat(deadlines.of(caseId, Probe.KIND).orElseThrow())
                .extracting(Deadline::due, Deadline::state)
                .containsExactly(before.due(), before.state());
        int told = to(caseId, HANDLER).size();

        passes(caseId, Duration.ofMinutes(20));
        assertThat(to(caseId, HANDLER)).as("due").hasSize(told);
        assertThat(to(caseId, ABOVE)).as("due, in place of the handler").hasSize(2);
    }

    @Test
    void whoWasWrongHearsWhyAndIsToldAsBefore() throws Exception {
        CaseId caseId = warned(order());
        contest(token(caseId), "Not mine").andExpect(redirectedUrl("/staff/notices"));

        assertThatThrownBy(() -> decide(HEAD, caseId, Map.of("outcome", "reject")))
                .hasMessageContaining("原因");
        decide(HEAD, caseId, Map.of("outcome", "reject", "reason", "You took the call."));

        assertThat(instances(caseId)).isZero();
        assertThat(to(caseId, HANDLER)).last().satisfies(told -> assertThat(told.text())
                .contains("You took the call."));
        assertThat(fact(caseId, "deadline.contest-rejected").values()).containsEntry("approver", HEAD);
        int told = to(caseId, HANDLER).size();
        passes(caseId, Duration.ofMinutes(21));
        clock.advance(Duration.ofMinutes(2));
        assertThat(to(caseId, HANDLER)).hasSize(told + 1);
    }

    @Test
    void theContestEndsWithItsDeadline() throws Exception {
        CaseId caseId = warned(order());
        contest(token(caseId), "Not mine").andExpect(redirectedUrl("/staff/notices"));
        String own = "contest:" + tasklist.task(caseId, DECIDE).id();
        assertThat(deadlines.of(caseId, own).orElseThrow().open()).isTrue();

        deadlines.meet(caseId, Probe.KIND);

        assertThat(instances(caseId)).isZero();
        assertThat(fact(caseId, "deadline.contest-lapsed").values()).containsEntry("recipientId", HANDLER);
        assertThat(deadlines.of(caseId, own).orElseThrow().state()).isEqualTo(Deadline.State.CANCELLED);
        assertThat(to(caseId, HANDLER)).last().satisfies(told -> {
            assertThat(told.subject()).contains("异议无需再决定");
            assertThat(told.text()).contains("徐辉", "已办结");
        });
    }

    /** The head was told as well; what one contests the other decides. */
    @Test
    void aDeadlineIsContestedFromTheCaseFileByWhoWasToldOnly() throws Exception {
        CaseId caseId = warned(order());
        passes(caseId, Duration.ofMinutes(31));
        var file = caseFiles.get(caseId);
        String path = "/api/v1/cases/" + file.number() + "/deadlines/" + Probe.KIND + "/contest";
        String wish = "{\"reason\": \"The night shift has it\", \"version\": " + file.version() + "}";

        browser.perform(get("/staff/cases/" + file.number()).with(person(HEAD)))
                .andExpect(content().string(containsString("actions/contest")));
        browser.perform(get("/staff/cases/" + file.number() + "/actions/contest")
                        .with(person(HEAD)))
                .andExpect(content()
                        .string(containsString(
                                deadlines.of(caseId, Probe.KIND).orElseThrow().id())));
        assertThat(contests.open(file, "li.na")).isEmpty();
        browser.perform(post(path)
                        .with(person("li.na"))
                        .with(csrf())
                        .contentType("application/json")
                        .content(wish))
                .andExpect(status().isForbidden());
        browser.perform(post(path)
                        .with(person(HEAD))
                        .with(csrf())
                        .contentType("application/json")
                        .content(wish))
                .andExpect(status().isNoContent());

        assertThat(contests.open(file, HEAD)).isEmpty();
        assertThat(contests.open(file, HANDLER)).hasSize(1);
        decide(HANDLER, caseId, Map.of("outcome", "uphold", "reason", "The night shift has it."));
        assertThat(fact(caseId, "deadline.contest-upheld").values()).containsEntry("person", HANDLER);
        assertThat(deadlines.of(caseId, Probe.KIND).orElseThrow().state())
                .as("what was broken stays broken")
                .isEqualTo(Deadline.State.BREACHED);
    }

    private org.springframework.test.web.servlet.ResultActions contest(String token, String reason) throws Exception {
        return browser.perform(post("/staff/notices/" + token)
                .with(person(HANDLER))
                .with(csrf())
                .param("reason", reason));
    }

    private void decide(String person, CaseId caseId, Map<String, Object> fields) {
        tasklist.complete(person, caseId, DECIDE, fields);
    }

    private String variable(CaseId caseId, String name) {
        return tasks.getVariableLocal(tasklist.task(caseId, DECIDE).id(), name).toString();
    }

    private long instances(CaseId caseId) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("deadline-contest")
                .processInstanceBusinessKey(caseId.value())
                .count();
    }

    private static RequestPostProcessor person(String id) {
        return user(id).roles("HANDLER");
    }

    private CaseId warned(Map<String, Object> order) {
        CaseId caseId = probe.opened("repair", List.of(order));
        tasks.claim(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(caseId.value())
                        .singleResult()
                        .getId(),
                HANDLER);
        passes(caseId, Duration.ofMinutes(20).plusSeconds(2));
        return caseId;
    }

    private void passes(CaseId caseId, Duration time) {
        clock.advance(time);
        probe.executeDueJobs(caseId);
    }

    private static String address(String person) {
        return person + "@answerable.example";
    }

    private List<Received> to(CaseId caseId, String person) {
        return mails.of(caseId).stream()
                .filter(mail -> mail.to().equals(address(person)))
                .toList();
    }

    private String token(CaseId caseId) {
        Matcher link = Pattern.compile("不由我负责: \\S+/notices/([A-Za-z0-9_-]{50})")
                .matcher(to(caseId, HANDLER).get(0).text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private RecordedFact fact(CaseId caseId, String type) {
        return ledger.entries(caseId).stream()
                .flatMap(entry -> entry.facts().stream())
                .filter(fact -> fact.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
