package org.answerable.deadline;

import static org.answerable.deadline.Probe.KIND;
import static org.answerable.deadline.Probe.order;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import org.answerable.casefile.CaseFiles;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

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
    AdjustableClock clock;

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
        web.perform(get(address)).andExpect(status().isUnauthorized());
        web.perform(get(address).with(login("chen.wei"))).andExpect(status().is4xxClientError());
        web.perform(get("/api/v1/cases/CP-1999-000001/deadlines/resolve/explanation")
                        .with(login("xu.hui")))
                .andExpect(status().isNotFound());
        web.perform(get("/api/v1/cases/" + number + "/deadlines/no-such/explanation")
                        .with(login("xu.hui")))
                .andExpect(status().isNotFound());
    }

    private static RequestPostProcessor login(String userId) {
        return httpBasic(userId, "only-in-tests");
    }
}
