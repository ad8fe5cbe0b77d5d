package org.answerable.deadline;

import static org.answerable.deadline.Probe.KIND;
import static org.answerable.deadline.Probe.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.Deadline.State;
import org.answerable.platform.CaseId;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A closed verdict never changes; the true one stands beside it, written by somebody who had no part in it. */
@ServerTest
class VerdictCorrectionIT {

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
    VerdictCorrections corrections;

    Probe probe;
    CaseFile file;

    @BeforeEach
    void aPromiseWasKept() {
        probe = new Probe(context);
        CaseId id = probe.opened("repair", List.of(order(), order("deadline", "review")));
        deadlines.meet(id, KIND);
        file = caseFiles.get(id);
    }

    @Test
    void theTrueVerdictStandsBesideTheFirstOneEverywhere() throws Exception {
        correct("li.na", "breached", "The work was reported done before it was").andExpect(status().isNoContent());

        Deadline kept = deadlines.of(file.id(), KIND).orElseThrow();
        assertThat(kept.state()).isEqualTo(State.MET);
        assertThat(kept.verdict()).isEqualTo(State.BREACHED);
        assertThat(corrections.of(kept.id())).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo("The work was reported done before it was");
            assertThat(one.by()).isEqualTo("li.na");
        });
        assertThat(probe.recorded(file.id()))
                .filteredOn(fact -> fact.type().equals("deadline.verdict-corrected"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.values())
                        .containsEntry("verdict", "breached")
                        .containsEntry("verdictBefore", "met"));
        web.perform(get("/api/v1/cases/" + file.number() + "/deadlines/" + KIND + "/explanation")
                        .with(httpBasic("lin.yue", "only-in-tests")))
                .andExpect(jsonPath("$.state").value("met"))
                .andExpect(jsonPath("$.corrected").value("breached"));
        Visitor manager = new Visitor(port);
        manager.logIn("lin.yue", Visitor.SAMPLE_PASSWORD);
        manager.get("/staff?lang=en");
        String page =
                Jsoup.parse(manager.get("/staff/cases/" + file.number()).body()).text();
        assertThat(page)
                .contains("kept · corrected: broken")
                .contains("This was corrected later: the promise was broken.")
                .contains("broken in place of kept");

        correct("lin.yue", "met", "It was done after all").andExpect(status().isNoContent());
        assertThat(deadlines.of(file.id(), KIND).orElseThrow().verdict()).isEqualTo(State.MET);
        assertThat(corrections.of(kept.id())).hasSize(2);
    }

    @Test
    void whoHadAPartInItDoesNotCorrectItAndNonsenseIsRefused() throws Exception {
        correct("zhou.qiang", "breached", "x").andExpect(status().isForbidden());
        correct("xu.hui", "breached", "x").andExpect(status().isForbidden());
        correct("song.jie", "breached", "x").andExpect(status().isForbidden());
        correct("li.na", "met", "x").andExpect(status().isUnprocessableEntity());
        correct("li.na", "breached", " ").andExpect(status().isUnprocessableEntity());
        correct("li.na", "cancelled", "x").andExpect(status().isUnprocessableEntity());
        assertThat(corrections.open(file, "li.na"))
                .as("what is open has no verdict yet")
                .extracting(Deadline::kind)
                .containsExactly(KIND);
        assertThat(deadlines.of(file.id(), KIND).orElseThrow().corrected()).isNull();
    }

    @Test
    void theFormOfTheCaseFileDoesTheSame() {
        Visitor head = new Visitor(port);
        head.logIn("li.na", Visitor.SAMPLE_PASSWORD);
        String action = "/staff/cases/" + file.number() + "/actions/correct-verdict";
        String deadline = deadlines.of(file.id(), KIND).orElseThrow().id();
        assertThat(Jsoup.parse(head.get(action).body()).select("select#deadline option[value=" + deadline + "]"))
                .hasSize(1);
        Map<String, String> sent = Map.of(
                "version",
                String.valueOf(file.version()),
                "deadline",
                deadline,
                "verdict",
                "breached",
                "reason",
                "Reported too early");
        assertThat(head.post(action, sent).statusCode()).isEqualTo(302);
        assertThat(deadlines.of(file.id(), KIND).orElseThrow().corrected()).isEqualTo(State.BREACHED);
    }

    private ResultActions correct(String person, String verdict, String reason) throws Exception {
        return web.perform(post("/api/v1/cases/" + file.number() + "/deadlines/" + KIND + "/verdict")
                .with(httpBasic(person, "only-in-tests"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"verdict\":\"" + verdict + "\",\"reason\":\"" + reason + "\",\"version\":" + file.version()
                        + "}"));
    }
}
