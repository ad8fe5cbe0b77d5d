package org.answerable.notification.web;

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

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.ledger.Ledger;
import org.answerable.notification.Mail;
import org.answerable.notification.Outbox;
import org.answerable.notification.OutboxHistory;
import org.answerable.notification.persistence.MailboxMapper;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class MailPagesIT {

    private static final UserRequestPostProcessor ADMINISTRATOR = user("admin").roles("ADMINISTRATOR");

    @Autowired
    MockMvc web;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxHistory history;

    @Autowired
    Mails mails;

    @Autowired
    MailboxMapper mailbox;

    @Autowired
    Ledger ledger;

    @Autowired
    AdjustableClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private final CaseId caseId = CaseId.next();

    @Test
    void theMailboxShowsAMessageWithItsPartsAndHeaders() throws Exception {
        queue("ann@example.org", "<script>alert(1)</script>𠮷😀");
        mails.deliver();
        String id = mailbox.selectByCase(caseId.value()).get(0).id();

        web.perform(get("/demonstration/mailbox").locale(Locale.ENGLISH).with(ADMINISTRATOR))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/demonstration/mailbox/" + id)))
                .andExpect(content().string(containsString("ann@example.org")));
        web.perform(get("/demonstration/mailbox/" + id)
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .with(ADMINISTRATOR))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Auto-Submitted")))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt;𠮷😀")))
                .andExpect(content().string(containsString("纯文本部分")))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void theHtmlPartIsServedWhereItCanDoNothing() throws Exception {
        queue("ann@example.org", "x");
        mails.deliver();
        String id = mailbox.selectByCase(caseId.value()).get(0).id();

        web.perform(get("/demonstration/mailbox/" + id + "/html").with(ADMINISTRATOR))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Security-Policy", containsString("sandbox allow-same-origin allow-popups")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("allow-scripts"))))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'self'")))
                .andExpect(content().string(containsString("<base target=\"_blank\">")));
    }

    @Test
    void aMessageCanBeTakenToAMailProgram() throws Exception {
        queue("ann@example.org", "𠮷😀");
        mails.deliver();
        String id = mailbox.selectByCase(caseId.value()).get(0).id();

        byte[] eml = web.perform(get("/demonstration/mailbox/" + id + ".eml").with(ADMINISTRATOR))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "message/rfc822"))
                .andExpect(header().string("Content-Disposition", containsString(id + ".eml")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(Mails.read(eml).text()).contains("𠮷😀");
    }

    @Test
    void theMailboxTurnsPages() throws Exception {
        for (int i = 0; i < 31; i++) {
            queue("ann" + i + "@example.org", "x");
        }
        mails.deliver();
        List<MailboxMapper.StoredMessage> mine = mailbox.selectByCase(caseId.value());

        web.perform(get("/demonstration/mailbox").with(ADMINISTRATOR))
                .andExpect(content().string(not(containsString(mine.get(0).id() + "\""))))
                .andExpect(
                        content().string(containsString("before=" + mine.get(1).id())));
        web.perform(get("/demonstration/mailbox")
                        .param("before", mine.get(1).id())
                        .with(ADMINISTRATOR))
                .andExpect(content().string(containsString(mine.get(0).id())));
    }

    @Test
    void anAdministratorSendsAgainOrDropsWhatWasRefused() throws Exception {
        String id = queue("not an address", "x");
        web.perform(get("/admin/outbox")
                        .param("state", "refused")
                        .locale(Locale.ENGLISH)
                        .with(ADMINISTRATOR))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("not an address"))))
                .andExpect(content().string(containsString("/admin/outbox/" + id + "/retry")));

        web.perform(post("/admin/outbox/" + id + "/retry").with(ADMINISTRATOR).with(csrf()))
                .andExpect(flash().attribute("done", "retried"));
        assertThat(state()).isEqualTo("queued");
        mails.deliver();
        assertThat(state()).isEqualTo("refused");
        web.perform(post("/admin/outbox/" + id + "/drop").with(ADMINISTRATOR).with(csrf()))
                .andExpect(flash().attribute("done", "dropped"));
        assertThat(state()).isEqualTo("dropped");
        web.perform(post("/admin/outbox/" + id + "/drop").with(ADMINISTRATOR).with(csrf()))
                .andExpect(flash().attribute("stale", true));

        assertThat(ledger.entries(caseId).stream().flatMap(entry -> entry.facts().stream()))
                .extracting(Ledger.RecordedFact::type)
                .containsExactly(
                        "notice.queued", "notice.refused", "notice.requeued", "notice.refused", "notice.dropped");
        assertThat(ledger.entries(caseId).get(1).actorId()).isEqualTo("admin");
    }

    @Test
    void anUnknownStateOrMailIsNotFound() throws Exception {
        web.perform(get("/admin/outbox").param("state", "nonsense").with(ADMINISTRATOR))
                .andExpect(status().isNotFound());
        web.perform(get("/demonstration/mailbox/" + Ids.next()).with(ADMINISTRATOR))
                .andExpect(status().isNotFound());
    }

    private String state() {
        return history.of(caseId).get(0).state();
    }

    private String queue(String address, String by) {
        Mail mail = new Mail(
                Ids.next(),
                "test-mail",
                address,
                "Ann",
                "ann",
                Locale.ENGLISH,
                ZoneId.of("UTC"),
                false,
                Map.of("at", clock.instant(), "by", by, "number", "CP-2026-000001"));
        return new TransactionTemplate(transactions).execute(status -> outbox.queue(caseId, mail));
    }
}
