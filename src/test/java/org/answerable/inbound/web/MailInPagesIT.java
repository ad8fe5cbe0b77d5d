package org.answerable.inbound.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseParties;
import org.answerable.casefile.Correspondence;
import org.answerable.inbound.usecase.Arrived;
import org.answerable.inbound.usecase.ReceiveMail;
import org.answerable.inbound.usecase.Taken;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.testing.RawMail;
import org.answerable.testing.SampleFiles;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class MailInPagesIT {

    private static final UserRequestPostProcessor FRONT_DESK = user("wang.fang").roles("HANDLER");
    private static final UserRequestPostProcessor ELSEWHERE = user("liu.yang").roles("HANDLER");

    @Autowired
    MockMvc web;

    @Autowired
    ReceiveMail receiving;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CaseParties parties;

    @Autowired
    AdjustableClock clock;

    private final String sender = "ann-" + Ids.next() + "@example.net";

    @Test
    void theFrontDeskSeesWhatWaitsAndNobodyElseDoes() throws Exception {
        String id = waits();

        web.perform(get("/staff/mail-in").locale(Locale.ENGLISH).with(FRONT_DESK))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/staff/mail-in/" + id)))
                .andExpect(content().string(containsString("belongs to no profile")))
                .andExpect(content().string(containsString("&lt;script&gt;")))
                .andExpect(content().string(not(containsString("<script>alert"))));
        web.perform(get("/staff/mail-in/" + id)
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .with(FRONT_DESK))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("收件地址不属于任何服务方案")))
                .andExpect(content().string(containsString("order.pdf")))
                .andExpect(content().string(containsString("The driver did not come.")));
        web.perform(get("/staff/mail-in").with(ELSEWHERE))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(id))));
        for (String path : List.of("", ".eml")) {
            web.perform(get("/staff/mail-in/" + id + path).with(ELSEWHERE)).andExpect(status().isForbidden());
        }
        for (String deed : List.of("complaint", "case", "drop")) {
            web.perform(post("/staff/mail-in/" + id + "/" + deed)
                            .with(ELSEWHERE)
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
        web.perform(get("/staff/mail-in/" + Ids.next()).with(FRONT_DESK)).andExpect(status().isNotFound());
        web.perform(get("/staff/mail-in").param("state", "filed").with(FRONT_DESK))
                .andExpect(status().isNotFound());
    }

    @Test
    void theOriginalIsHandedOutAsItCameAndNeverShown() throws Exception {
        byte[] mail = mail("info@example.org");
        String id = receive(mail).id();

        web.perform(get("/staff/mail-in/" + id + ".eml").with(FRONT_DESK))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().bytes(mail));
    }

    @Test
    void theOriginalOfAConfidentialCasesMailIsForItsDepartmentAlone() throws Exception {
        Taken taken = receive(mail("taxi@example.org"));
        CaseId caseId = taken.where().caseId();
        web.perform(get("/staff/mail-in/" + taken.id() + ".eml").with(FRONT_DESK))
                .andExpect(status().isOk());

        caseFiles.assign(caseId, "risk-control", null);
        parties.keepConfidential(caseId, true, "wishes it");

        web.perform(get("/staff/mail-in/" + taken.id() + ".eml").with(FRONT_DESK))
                .andExpect(status().isForbidden());
        web.perform(get("/staff/mail-in/" + taken.id() + ".eml").with(ELSEWHERE))
                .andExpect(status().isOk());
    }

    @Test
    void aComplaintIsOpenedWithIt() throws Exception {
        String id = waits();

        web.perform(post("/staff/mail-in/" + id + "/complaint").with(FRONT_DESK).with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        String number = (String) web.perform(post("/staff/mail-in/" + id + "/complaint")
                        .param("profile", "business-hall")
                        .with(FRONT_DESK)
                        .with(csrf()))
                .andExpect(flash().attribute("done", "opened"))
                .andReturn()
                .getFlashMap()
                .get("number");

        CaseFile file = caseFiles.byNumber(number).orElseThrow();
        assertThat(file.profile()).isEqualTo("business-hall");
        assertThat(file.channel()).isEqualTo("mail");
        assertThat(caseFiles.parties(file.id()).get(0).email()).isEqualTo(sender);
        web.perform(post("/staff/mail-in/" + id + "/drop")
                        .param("remark", "late")
                        .with(FRONT_DESK)
                        .with(csrf()))
                .andExpect(flash().attribute("stale", true));
        web.perform(get("/staff/mail-in").param("state", "settled").with(FRONT_DESK))
                .andExpect(content().string(containsString(number)));
    }

    @Test
    void itIsAddedToACaseAsWhatItIsOrAsTheComplainantsWord() throws Exception {
        CaseFile file = caseFiles.get(receive(mail("taxi@example.org")).where().caseId());
        String other = "other-" + sender;
        String first = receive(
                        RawMail.between(other, "info@example.org").text("First").bytes())
                .id();
        String second = receive(RawMail.between(other, "info@example.org")
                        .text("Second")
                        .bytes())
                .id();

        web.perform(post("/staff/mail-in/" + first + "/case")
                        .param("number", "CP-1999-000001")
                        .locale(Locale.ENGLISH)
                        .with(FRONT_DESK)
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("There is no case of this number.")));
        web.perform(post("/staff/mail-in/" + first + "/case")
                        .param("number", file.number())
                        .with(FRONT_DESK)
                        .with(csrf()))
                .andExpect(flash().attribute("done", "added"));
        web.perform(post("/staff/mail-in/" + second + "/case")
                        .param("number", file.number())
                        .param("trusted", "true")
                        .with(FRONT_DESK)
                        .with(csrf()))
                .andExpect(flash().attribute("done", "added"));

        assertThat(caseFiles.correspondence(file.id()))
                .filteredOn(said -> "in".equals(said.direction()) && !"complaint".equals(said.kind()))
                .extracting(Correspondence::kind)
                .containsExactly("stranger", "message");
    }

    @Test
    void itIsSetAsideWithAReason() throws Exception {
        String id = waits();

        web.perform(post("/staff/mail-in/" + id + "/drop")
                        .param("remark", " ")
                        .with(FRONT_DESK)
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        web.perform(post("/staff/mail-in/" + id + "/drop")
                        .param("remark", "x".repeat(501))
                        .locale(Locale.ENGLISH)
                        .with(FRONT_DESK)
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("At most 500 characters.")));
        web.perform(post("/staff/mail-in/" + id + "/drop")
                        .param("remark", "广告 advertisement")
                        .with(FRONT_DESK)
                        .with(csrf()))
                .andExpect(flash().attribute("done", "dropped"));
        web.perform(get("/staff/mail-in/" + id).with(FRONT_DESK))
                .andExpect(content().string(containsString("广告 advertisement")))
                .andExpect(content().string(not(containsString("/drop\""))));
    }

    private String waits() {
        return receive(mail("info@example.org")).id();
    }

    private byte[] mail(String to) {
        return RawMail.between(sender, to)
                .subject("<script>alert(1)</script> " + Ids.next())
                .parts(
                        "mixed",
                        RawMail.part(
                                "Content-Type: text/plain",
                                "The driver did not come.".getBytes(StandardCharsets.UTF_8)),
                        RawMail.file("Content-Type: application/pdf; name=order.pdf", SampleFiles.PDF))
                .bytes();
    }

    private Taken receive(byte[] mail) {
        return receiving.receive(new Arrived("test", null, mail, clock.instant()));
    }
}
