package org.answerable.deadline;

import static org.answerable.deadline.Probe.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.answerable.complaint.ComplaintFixture;
import org.answerable.directory.Absence;
import org.answerable.directory.NoteAbsence;
import org.answerable.ledger.Ledger;
import org.answerable.ledger.Ledger.RecordedFact;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.testing.Mails;
import org.answerable.testing.Mails.Received;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What the readers of notices can do by the links in their mails. */
@ServerTest
class NoticeAnswersIT {

    private static final String HANDLER = "xu.hui";

    @Autowired
    ApplicationContext context;

    @Autowired
    Deadlines deadlines;

    @Autowired
    AdjustableClock clock;

    @Autowired
    Mails mails;

    @Autowired
    Ledger ledger;

    @Autowired
    TaskService tasks;

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    TasklistUser tasklist;

    @Autowired
    MockMvc browser;

    @Autowired
    NoteAbsence absences;

    Probe probe;

    @BeforeEach
    void deployTheProbe() {
        probe = new Probe(context);
        mails.deliver();
    }

    @Test
    void lookingChangesNothingAndAcceptingSilencesTheLadderUntilTheTimePromised() throws Exception {
        CaseId caseId = warned(order());
        String token = token(caseId, "accept");

        for (int i = 0; i < 2; i++) {
            browser.perform(get("/notices/" + token))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "no-store"))
                    .andExpect(header().string("Referrer-Policy", "no-referrer"))
                    .andExpect(content().string(org.hamcrest.Matchers.containsString("name=\"promised\"")));
        }
        assertThat(facts(caseId, "notice.opened")).hasSize(1);
        assertThat(facts(caseId, "notice.answered")).isEmpty();

        accept(token, "PT1H").andExpect(redirectedUrl("/notices/" + token));
        assertThat(facts(caseId, "notice.answered").get(0).values())
                .containsEntry("answer", "accept")
                .containsEntry("recipientId", HANDLER)
                .containsKey("until");
        passes(caseId, Duration.ofMinutes(58));
        assertThat(mails.of(caseId)).as("due and head are silenced").hasSize(1);
        passes(caseId, Duration.ofMinutes(3));
        assertThat(mails.of(caseId)).extracting(Received::to).contains("zhou.qiang@answerable.example");

        String later = token(caseId, "accept");
        accept(later, "PT1H")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("You promised a time")));
    }

    @Test
    void nothingSilencesALegalDeadlineAtItsDueTimeOrAfter() throws Exception {
        CaseId caseId = warned(order("legal", true, "pauseReasons", ""));
        accept(token(caseId, "accept"), "PT24H").andExpect(status().is3xxRedirection());

        passes(caseId, Duration.ofMinutes(21));
        assertThat(mails.of(caseId)).as("due").hasSize(2);
        passes(caseId, Duration.ofMinutes(10));
        assertThat(mails.of(caseId)).as("the head").hasSize(3);
    }

    @Test
    void aLinkIsForOneDeedForSomeDaysAndCannotBeMadeUp() throws Exception {
        CaseId caseId = warned(order());
        String accept = token(caseId, "accept");
        String delegate = token(caseId, "delegate");

        browser.perform(post("/notices/" + delegate).with(csrf()).param("promised", "PT1H"))
                .andExpect(status().isNotFound());
        browser.perform(get("/staff/notices/" + accept).with(person(HANDLER))).andExpect(status().isNotFound());
        char other = accept.charAt(5) == 'A' ? 'B' : 'A';
        String forged = accept.substring(0, 5) + other + accept.substring(6);
        for (String wrong : List.of(forged, "x", accept + "A", "A".repeat(50))) {
            browser.perform(get("/notices/" + wrong)).andExpect(status().isNotFound());
            browser.perform(post("/notices/" + wrong).with(csrf())).andExpect(status().isNotFound());
        }
        browser.perform(post("/notices/" + accept).param("promised", "PT1H")).andExpect(status().isForbidden());
        accept(accept, "P900D").andExpect(status().isUnprocessableEntity());
        accept(accept, "").andExpect(status().isUnprocessableEntity());

        clock.advance(Duration.ofDays(8));
        browser.perform(get("/notices/" + accept))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("name=\"promised\""))));
        accept(accept, "PT1H").andExpect(status().isGone());
        assertThat(facts(caseId, "notice.answered")).isEmpty();
    }

    @Test
    void aNoticeIsPassedOnToANamedPersonByItsReaderOnly() throws Exception {
        CaseId caseId = warned(order());
        String token = token(caseId, "delegate");

        browser.perform(get("/notices/" + token)).andExpect(status().isOk());
        browser.perform(get("/staff/notices/" + token)).andExpect(status().is3xxRedirection());
        browser.perform(get("/staff/notices/" + token).with(person("li.na"))).andExpect(status().isForbidden());
        browser.perform(get("/staff/notices/" + token).with(person(HANDLER)))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("zhou.qiang")));
        browser.perform(post("/staff/notices/" + token)
                        .with(person(HANDLER))
                        .with(csrf())
                        .param("person", "li.na"))
                .andExpect(status().isUnprocessableEntity());
        browser.perform(post("/staff/notices/" + token)
                        .with(person(HANDLER))
                        .with(csrf())
                        .param("person", "zhou.qiang"))
                .andExpect(redirectedUrl("/staff/notices"));

        Received passed = mails.of(caseId).get(1);
        assertThat(passed.to()).isEqualTo("zhou.qiang@answerable.example");
        assertThat(passed.text()).contains("徐辉请您处理此事").contains("/notices/");
        assertThat(facts(caseId, "notice.answered").get(0).values())
                .containsEntry("answer", "delegate")
                .containsEntry("to", "zhou.qiang");
        browser.perform(get("/staff/notices").with(person("zhou.qiang")))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("/notices/")));
    }

    @Test
    void nobodyWhoIsAwayIsOfferedOrTakesIt() throws Exception {
        CaseId caseId = warned(order());
        String path = "/staff/notices/" + token(caseId, "delegate");
        var now = clock.instant();
        var away = Acting.as(
                Actor.person("zhou.qiang"),
                "web",
                () -> absences.save(
                        new Absence(null, "zhou.qiang", now, now.plus(Duration.ofDays(1)), null, null, null, null, 0)));
        try {
            browser.perform(get(path).with(person(HANDLER)))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("zhou.qiang"))));
            browser.perform(post(path).with(person(HANDLER)).with(csrf()).param("person", "zhou.qiang"))
                    .andExpect(status().isUnprocessableEntity());
        } finally {
            Acting.as(Actor.person("zhou.qiang"), "web", () -> absences.end("zhou.qiang", away.id(), away.version()));
        }
        assertThat(facts(caseId, "notice.answered")).isEmpty();
        browser.perform(get(path).with(person(HANDLER)))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("zhou.qiang")));
    }

    @Test
    void moreTimeIsOfferedWhereTheModelHasAnApproverOnly() throws Exception {
        CaseId caseId = warned(order());
        String token = token(caseId, "extension");

        browser.perform(get("/staff/notices/" + token).with(person(HANDLER)))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("More time cannot be asked for")));
        browser.perform(post("/staff/notices/" + token)
                        .with(person(HANDLER))
                        .with(csrf())
                        .param("due", "2030-01-01T10:00")
                        .param("reason", "because"))
                .andExpect(status().isUnprocessableEntity());
    }

    /** From the mail to the letter: link, page, task of the head in Tasklist, due time, word to the complainant and to who asked. */
    @Test
    void moreTimeAskedForByTheLinkOfANoticeIsApprovedInTasklistAndToldToTheComplainant() throws Exception {
        CaseId caseId = complaints.filed("ride-hailing", "invoice");
        complaints.complete(caseId, "wang.fang", Map.of("outcome", "reply", "reply", "We look into it."));
        complaints.as("wang.fang", () -> {
            tasks.claim(complaints.task(caseId).id(), "wang.fang");
            return null;
        });
        Deadline before = deadlines.of(caseId, "resolve").orElseThrow();
        clock.advance(
                Duration.between(clock.instant(), before.due()).dividedBy(2).plusMinutes(2));
        complaints.runDueJobs(caseId);
        clock.advance(Duration.ofMinutes(2));
        String token = token(caseId, "wang.fang", "申请延期");

        browser.perform(get("/notices/" + token))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("/staff/notices/" + token)));
        browser.perform(get("/staff/notices/" + token).with(person("wang.fang")))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("name=\"due\"")));
        LocalDateTime later = before.due()
                .plus(Duration.ofHours(6))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES);
        browser.perform(post("/staff/notices/" + token)
                        .with(person("wang.fang"))
                        .with(csrf())
                        .param("due", later.toString())
                        .param("reason", "The bank is slow"))
                .andExpect(redirectedUrl("/staff/notices"));
        assertThat(tasklist.sees("li.na", caseId, "UserTask_ApproveExtension")).isTrue();
        tasklist.complete("li.na", caseId, "UserTask_ApproveExtension", Map.of("outcome", "approve"));

        assertThat(deadlines.of(caseId, "resolve").orElseThrow().due())
                .isEqualTo(later.atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        assertThat(mails.of(caseId))
                .filteredOn(mail -> mail.to().equals("ann@example.org"))
                .last()
                .satisfies(mail -> assertThat(mail.text()).contains("The bank is slow"));
        assertThat(mails.of(caseId))
                .filteredOn(mail -> mail.to().startsWith("wang.fang"))
                .last()
                .satisfies(mail -> assertThat(mail.subject()).contains("延期已获批准"));
        assertThat(facts(caseId, "notice.answered").get(0).values()).containsEntry("answer", "extension");
    }

    @Test
    void aSettledDeadlineLeavesNothingToAnswer() throws Exception {
        CaseId caseId = warned(order());
        String token = token(caseId, "accept");
        deadlines.meet(caseId, Probe.KIND);

        browser.perform(get("/notices/" + token))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("is settled")));
        accept(token, "PT1H").andExpect(status().isUnprocessableEntity());
    }

    private org.springframework.test.web.servlet.ResultActions accept(String token, String time) throws Exception {
        return browser.perform(post("/notices/" + token).with(csrf()).param("promised", time));
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

    /** The secret of the link in the newest mail to the handler. */
    private String token(CaseId caseId, String deed) {
        return token(
                caseId,
                HANDLER,
                Map.of("accept", "由我处理", "delegate", "转交他人", "extension", "申请延期")
                        .get(deed));
    }

    private String token(CaseId caseId, String reader, String label) {
        List<Received> told = mails.of(caseId).stream()
                .filter(mail -> mail.to().startsWith(reader) && mail.text().contains("/notices/"))
                .toList();
        Matcher link = Pattern.compile(label + "[^:]*: \\S+/notices/([A-Za-z0-9_-]{50})")
                .matcher(told.get(told.size() - 1).text());
        assertThat(link.find()).as(label).isTrue();
        return link.group(1);
    }

    private List<RecordedFact> facts(CaseId caseId, String type) {
        return ledger.entries(caseId).stream()
                .flatMap(entry -> entry.facts().stream())
                .filter(fact -> fact.type().equals(type))
                .toList();
    }
}
