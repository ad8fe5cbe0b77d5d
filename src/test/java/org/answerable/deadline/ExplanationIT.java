package org.answerable.deadline;

import static org.answerable.casefile.CaseFixture.aCase;
import static org.answerable.deadline.Probe.KIND;
import static org.answerable.deadline.Probe.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.answerable.casefile.CaseFiles;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class ExplanationIT {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc web;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Deadlines deadlines;

    @Autowired
    ExplanationWords words;

    @Autowired
    AdjustableClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void staffReadWhereTheTimeWentAndOthersDoNot() throws Exception {
        CaseId caseId = new Probe(context).opened("repair", List.of(order()));
        String number = caseFiles.get(caseId).number();
        deadlines.pause(caseId, "waiting-complainant");
        clock.advance(Duration.ofHours(2));
        deadlines.resume(caseId, "waiting-complainant");
        clock.advance(Duration.ofMinutes(50));
        deadlines.meet(caseId, KIND);
        String address = "/api/v1/cases/" + number + "/deadlines/" + KIND + "/explanation";

        web.perform(get(address).with(login("xu.hui")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value(number))
                .andExpect(jsonPath("$.state").value("breached"))
                .andExpect(jsonPath("$.clock").value("always:1"))
                .andExpect(jsonPath("$.limit").value("PT40M"))
                .andExpect(jsonPath("$.counted").value("PT40M"))
                .andExpect(jsonPath("$.left").value("PT0S"))
                .andExpect(jsonPath("$.items", hasSize(4)))
                .andExpect(jsonPath("$.items[1].counts").value("paused"))
                .andExpect(jsonPath("$.items[1].reason").value("waiting-complainant"))
                .andExpect(jsonPath("$.items[3].afterDue").value(true))
                .andExpect(jsonPath("$.items[3].department").value("repair"));
        DeadlineExplanation explained = deadlines.explain(caseId, KIND).orElseThrow();
        assertThat(words.full(explained, Locale.ENGLISH, ZoneOffset.UTC))
                .contains("Clock: calendar always, version 1.", "Limit: 40 min, which is 0:40:00 of counted time.");
        web.perform(get(address)).andExpect(status().isUnauthorized());
        web.perform(get(address).with(login("chen.wei"))).andExpect(status().is4xxClientError());
        web.perform(get("/api/v1/cases/CP-1999-000001/deadlines/resolve/explanation")
                        .with(login("xu.hui")))
                .andExpect(status().isNotFound());
        web.perform(get("/api/v1/cases/" + number + "/deadlines/no-such/explanation")
                        .with(login("xu.hui")))
                .andExpect(status().isNotFound());
    }

    /** What the page prints is enough: additions and subtractions of the printed figures give limit, verdict and due time. */
    @Test
    void whoReadsTheJsonReckonsTheDueTimeWithAPencil() throws Exception {
        CaseId caseId = new Probe(context).opened("repair", List.of(order("clock", "uk-office", "limit", "PT30H")));
        clock.advance(Duration.ofHours(9));
        deadlines.pause(caseId, "waiting-supplier");
        clock.advance(Duration.ofHours(30));
        deadlines.resume(caseId, "waiting-supplier");
        caseFiles.assign(caseId, "second-line", null);
        clock.advance(Duration.ofHours(7));

        JsonNode told = explanation(caseId);

        Instant at = Instant.parse(told.get("started").asText());
        Duration counted = Duration.ZERO;
        for (String list : List.of("items", "ahead")) {
            if (list.equals("ahead")) {
                assertThat(at).isEqualTo(Instant.parse(told.get("until").asText()));
                assertThat(counted).isEqualTo(length(told, "counted"));
            }
            for (JsonNode item : told.get(list)) {
                assertThat(Instant.parse(item.get("from").asText())).isEqualTo(at);
                at = at.plus(length(item, "length"));
                counted = counted.plus(
                        "counted".equals(item.get("counts").asText()) ? length(item, "length") : Duration.ZERO);
            }
        }
        assertThat(counted).isEqualTo(length(told, "limit")).isEqualTo(Duration.ofHours(30));
        assertThat(at).isEqualTo(Instant.parse(told.get("due").asText()));
        assertThat(told.get("policyVersion").asText()).isEqualTo("deadline-policy:test");
        assertThat(told.get("shares").findValuesAsText("whose")).contains("department", "supplier");
        assertThat(told.get("shares").findValuesAsText("department")).contains("repair", "second-line");
        assertThat(told.get("text").toString())
                .contains("Rule: implementation")
                .contains("The supplier: 0:00:00 counted");
    }

    private JsonNode explanation(CaseId caseId) throws Exception {
        String number = caseFiles.get(caseId).number();
        String body = web.perform(get("/api/v1/cases/" + number + "/deadlines/" + KIND + "/explanation")
                        .header("Accept-Language", "en")
                        .with(login("xu.hui")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return new ObjectMapper().readTree(body);
    }

    private static Duration length(JsonNode told, String field) {
        return Duration.parse(told.get(field).asText());
    }

    @Test
    void theCaseFileShowsEachStretchAndWhoHadIt() throws Exception {
        CaseId caseId = new Probe(context).opened("repair", List.of(order()));
        clock.advance(Duration.ofMinutes(10));
        deadlines.pause(caseId, "waiting-complainant");
        clock.advance(Duration.ofMinutes(20));
        deadlines.resume(caseId, "waiting-complainant");
        clock.advance(Duration.ofMinutes(40));
        String page = "/staff/cases/" + caseFiles.get(caseId).number();

        web.perform(get(page)
                        .header("Accept-Language", "en")
                        .with(user("xu.hui").roles("HANDLER")))
                .andExpect(content().string(containsString("How the due times came about")))
                .andExpect(content()
                        .string(containsString(
                                "The complainant: 0:00:00 counted, 0:00:00 closed hours, 0:20:00 paused")))
                .andExpect(content().string(containsString("The limit of 0:40:00 was used up")));
        web.perform(get(page)
                        .header("Accept-Language", "zh-CN")
                        .with(user("xu.hui").roles("HANDLER")))
                .andExpect(content().string(containsString("截止时间的计算过程")))
                .andExpect(content().string(containsString("投诉人：计时 0:00:00")));
    }

    /** A letter that lay unregistered for two days is not charged to the department that gets it then. */
    @Test
    void theTimeBeforeTheFirstDepartmentIsNobodys() throws Exception {
        CaseId caseId = transactions.execute(status -> {
            CaseId opened = aCase().open(caseFiles).id();
            deadlines.set(
                    opened,
                    clock.instant().minus(Duration.ofDays(2)),
                    List.of(order("limit", "PT72H")),
                    "deadline-policy:test");
            caseFiles.assign(opened, "repair", null);
            return opened;
        });
        clock.advance(Duration.ofHours(3));

        assertThat(deadlines.explain(caseId, KIND).orElseThrow().shares())
                .extracting(DeadlineExplanation.Share::whose, DeadlineExplanation.Share::department)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(DeadlineExplanation.Whose.NOBODY, null),
                        org.assertj.core.groups.Tuple.tuple(DeadlineExplanation.Whose.DEPARTMENT, "repair"));
    }

    /** Reclassified, a promise of another kind is counted from the receipt, and each department answers for its own time of it. */
    @Test
    void aPromiseGivenLateKnowsWhoHadTheCaseBefore() {
        Probe probe = new Probe(context);
        CaseId caseId = probe.opened("repair", List.of(order()));
        Instant received = deadlines.of(caseId, KIND).orElseThrow().started();
        clock.advance(Duration.ofMinutes(15));
        caseFiles.assign(caseId, "second-line", null);
        clock.advance(Duration.ofMinutes(5));
        deadlines.set(caseId, received, List.of(order("deadline", "review", "limit", "PT10H")), "deadline-policy:test");

        assertThat(deadlines.explain(caseId, "review").orElseThrow().shares())
                .extracting(DeadlineExplanation.Share::department, share -> share.counted()
                        .toMinutes())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("repair", 15L),
                        org.assertj.core.groups.Tuple.tuple("second-line", 5L));
    }

    private static RequestPostProcessor login(String userId) {
        return httpBasic(userId, "only-in-tests");
    }
}
