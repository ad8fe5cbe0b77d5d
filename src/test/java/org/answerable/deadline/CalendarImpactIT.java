package org.answerable.deadline;

import static org.answerable.deadline.Probe.KIND;
import static org.answerable.deadline.Probe.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.ledger.Ledger.RecordedFact;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.camunda.bpm.engine.TaskService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A later version of a calendar moves no deadline by itself; its owner sees which would move, and decides. */
@ServerTest
class CalendarImpactIT {

    private static final String EDIT = "/staff/calendars/edit";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc web;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TaskService tasks;

    @Autowired
    AdjustableClock clock;

    Probe probe;
    Visitor owner;
    String calendar;

    @BeforeEach
    void aCalendarOfAllDays() {
        probe = new Probe(context);
        owner = new Visitor(port);
        owner.logIn("ma.lin", Visitor.SAMPLE_PASSWORD);
        owner.get("/staff?lang=en");
        calendar = "impact-" + Ids.next().substring(28);
        assertThat(owner.post(EDIT, version(0, "", "save")).statusCode()).isEqualTo(302);
    }

    @Test
    void theOwnerSeesBeforehandWhichDeadlinesWouldMoveAndLetsThemFollow() throws Exception {
        CaseId moving = opened("PT72H");
        CaseId short_ = opened("PT1H");
        Instant due = due(moving);
        Document preview =
                Jsoup.parse(owner.post(EDIT, version(1, closed(), "preview")).body());
        assertThat(preview.select("#impact").text())
                .contains("1 of the 2 open deadlines")
                .contains(caseFiles.get(moving).number());
        assertThat(due(moving)).isEqualTo(due);

        assertThat(owner.post(EDIT, version(1, closed(), "save")).statusCode()).isEqualTo(302);
        assertThat(due(moving)).as("saving moves nothing").isEqualTo(due);
        web.perform(get(address()).with(login("ma.lin")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.looked").value(2))
                .andExpect(jsonPath("$.moves", hasSize(1)))
                .andExpect(jsonPath("$.moves[0].number")
                        .value(caseFiles.get(moving).number()))
                .andExpect(jsonPath("$.moves[0].from").value(due.toString()))
                .andExpect(jsonPath("$.moves[0].to")
                        .value(due.plus(Duration.ofDays(1)).toString()));

        HttpResponse<String> done = owner.post(EDIT + "/deadlines", decision("apply", "A holiday was decreed"));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(done.body()).select("[role=status]").text()).contains("follow the version now: 2");
        assertThat(due(moving)).isEqualTo(due.plus(Duration.ofDays(1)));
        assertThat(deadlines.of(moving, KIND).orElseThrow().clock()).isEqualTo(calendar + ":2");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(moving.value())
                        .singleResult()
                        .getDueDate()
                        .toInstant()
                        .truncatedTo(ChronoUnit.SECONDS))
                .as("some databases cut the fractions of the engine's dates")
                .isEqualTo(due(moving).truncatedTo(ChronoUnit.SECONDS));
        assertThat(fact(moving, "deadline.calendar-followed").values())
                .containsEntry("reason", "A holiday was decreed")
                .containsEntry("calendarBefore", calendar + ":1")
                .containsEntry("by", "ma.lin");
        assertThat(due(short_)).isBefore(due);
        DeadlineExplanation explained = deadlines.explain(moving, KIND).orElseThrow();
        assertThat(explained.left().plus(explained.counted())).isEqualTo(explained.limit());
    }

    @Test
    void leftAsTheyAreTheyKeepTheirVersionAndTheLedgerSaysWhy() throws Exception {
        CaseId left = opened("PT72H");
        CaseId overdue = opened("PT2H");
        clock.advance(Duration.ofHours(3));
        owner.post(EDIT, version(1, closed(), "save"));
        Instant due = due(left);
        Instant passed = due(overdue);

        web.perform(post(address()).param("decision", "leave").with(login("ma.lin")))
                .andExpect(status().is4xxClientError());
        web.perform(post(address())
                        .param("decision", "leave")
                        .param("reason", "Promised in writing")
                        .with(login("ma.lin")))
                .andExpect(status().isOk());
        assertThat(due(left)).isEqualTo(due);
        assertThat(fact(left, "deadline.calendar-left").values()).containsEntry("reason", "Promised in writing");

        web.perform(post(address())
                        .param("decision", "apply")
                        .param("reason", "After all")
                        .with(login("ma.lin")))
                .andExpect(status().isOk());
        assertThat(due(left)).isEqualTo(due.plus(Duration.ofDays(1)));
        assertThat(due(overdue)).as("a broken promise stays broken").isEqualTo(passed);
        assertThat(deadlines.of(overdue, KIND).orElseThrow().clock()).isEqualTo(calendar + ":1");
    }

    @Test
    void onlyWhoMayWriteCalendarsDecides() throws Exception {
        web.perform(get(address()).with(login("li.na"))).andExpect(status().isForbidden());
        web.perform(post(address())
                        .param("decision", "apply")
                        .param("reason", "x")
                        .with(login("li.na")))
                .andExpect(status().isForbidden());
        Visitor handler = new Visitor(port);
        handler.logIn("li.na", Visitor.SAMPLE_PASSWORD);
        assertThat(handler.get(EDIT + "/deadlines?version=" + calendar + ":1").statusCode())
                .isEqualTo(403);
        assertThat(owner.get(EDIT + "/deadlines?version=" + calendar + ":9").statusCode())
                .isEqualTo(404);
        assertThat(owner.post(EDIT + "/deadlines", decision("apply", " ")).statusCode())
                .isIn(404, 422);
        owner.post(EDIT, version(1, closed(), "save"));
        assertThat(owner.post(EDIT + "/deadlines", decision("apply", " ")).statusCode())
                .isEqualTo(422);
    }

    private CaseId opened(String limit) {
        return probe.opened("repair", List.of(order("clock", calendar, "limit", limit, "warn", null)));
    }

    private Instant due(CaseId caseId) {
        return deadlines.of(caseId, KIND).orElseThrow().due();
    }

    private RecordedFact fact(CaseId caseId, String type) {
        return probe.recorded(caseId).stream()
                .filter(fact -> fact.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private String address() {
        return "/api/v1/calendars/" + calendar + "/versions/2/deadlines";
    }

    /** The day after tomorrow is closed. */
    private String closed() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .toLocalDate()
                        .plusDays(2) + " closed Decreed";
    }

    private Map<String, String> decision(String decision, String reason) {
        return Map.of("version", calendar + ":2", "decision", decision, "reason", reason);
    }

    private Map<String, String> version(int basedOn, String days, String action) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "id", calendar, "basedOn", String.valueOf(basedOn), "nameEn", "Test", "nameZh", "测试", "zone", "UTC"));
        for (String day : new String[] {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}) {
            fields.put(day, "00:00-24:00");
        }
        fields.putAll(Map.of("days", days, "reason", "a test", "makeUp", "monday", "action", action));
        return fields;
    }

    private static RequestPostProcessor login(String userId) {
        return httpBasic(userId, "only-in-tests");
    }
}
