package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The public pages, without scripts, as strangers see them. */
@ServerTest
class ComplaintPagesIT {

    private static final String RARE = "𠮷😀";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ComplaintFixture complaints;

    Visitor stranger;

    @BeforeEach
    void aStrangerComes() {
        stranger = new Visitor(port);
    }

    @Test
    void theStartPageLeadsToTheProfilesAndTheirForms() {
        assertThat(page("/").select("main a[href=/complaints/new]")).hasSize(1);
        List<String> links =
                page("/complaints/new").select("main a.button-primary").eachAttr("href");
        assertThat(links).hasSize(5).contains("/complaints/new/telecom");
        assertThat(page("/complaints/new/telecom").select("#category option").eachAttr("value"))
                .startsWith("", "bill")
                .endsWith("other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyPageIsWholeInBothLanguages(String language) {
        String token = filedToken(form("late-or-no-show"));
        stranger.get("/?lang=" + language);
        for (String path : List.of(
                "/",
                "/complaints/new",
                "/complaints/new/ride-hailing",
                "/complaints/filed/" + token,
                "/track/" + token,
                "/track/" + token + "/withdrawal")) {
            Document page = page(path);
            assertThat(page.select("html").attr("lang")).as(path).isEqualTo(language);
            assertThat(page.text().replace(token, ""))
                    .as(path)
                    .doesNotContain("??", "_en", "_zh")
                    .doesNotContainPattern("complaint\\.[a-z]");
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.title()).as(path).isNotBlank();
            page.select("main input:not([type=hidden]), main select, main textarea")
                    .forEach(control -> assertThat(page.select("label[for=" + control.id() + "]"))
                            .as(path + " " + control.id())
                            .hasSize(1));
            assertThat(page.select("[style], style, script:not([src]), [onclick]"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void aComplaintIsFiledOnThePageAndFollowed() {
        String token = filedToken(form("late-or-no-show"));
        Document thanks = page("/complaints/filed/" + token);
        assertThat(thanks.text()).containsPattern("CP-\\d{4}-\\d{6}").contains("First reply");
        assertThat(thanks.select("a[href=/track/" + token + "]")).isNotEmpty();

        HttpResponse<String> answer = stranger.get("/track/" + token);
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        Document track = Jsoup.parse(answer.body());
        assertThat(track.select("h1").text()).isEqualTo("No car " + RARE);
        assertThat(track.select(".timeline li")).hasSize(2);
        assertThat(track.select("dd details").text())
                .contains("We promised 0:45:00 (hours:minutes:seconds), and every minute counts.")
                .contains("Due: ")
                .doesNotContain("D-01", "deadline-policy");

        HttpResponse<String> added =
                stranger.post("/track/" + token + "/messages", Map.of("text", "One thing more " + RARE));
        assertThat(added.statusCode()).isEqualTo(302);
        Document after = page("/track/" + token);
        assertThat(after.select("[role=status]").text()).contains("Thank you");
        assertThat(after.select(".timeline pre").eachText()).contains("One thing more " + RARE);
        HttpResponse<String> empty = stranger.post("/track/" + token + "/messages", Map.of("text", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.body()).select("#text-error").text()).isNotBlank();

        assertThat(stranger.post("/track/" + token + "/withdrawal", Map.of()).statusCode())
                .isEqualTo(302);
        Document over = page("/track/" + token);
        assertThat(over.text()).contains("withdrawn");
        assertThat(over.select("form[action*=messages]")).isEmpty();
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
        Map<String, String> form = new HashMap<>(form("late-or-no-show"));
        form.put("subject", "");
        form.put("email", "not a mail");
        form.put("description", "<script>alert(1)</script> " + RARE);
        long before = cases();
        HttpResponse<String> answer = stranger.post("/complaints/new", form);
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#subject", "#email");
        assertThat(page.select("#subject-error").text()).isNotBlank();
        assertThat(page.select("#email").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#email").attr("aria-describedby")).contains("email-error");
        assertThat(page.select("#email").val()).isEqualTo("not a mail");
        assertThat(page.select("#description").text()).isEqualTo("<script>alert(1)</script> " + RARE);
        assertThat(page.select("#category option[selected]").val()).isEqualTo("late-or-no-show");
        assertThat(page.select("main script")).isEmpty();
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void somebodyMustBeReachableOrAskToStayAnonymous() {
        Map<String, String> form = new HashMap<>(form("late-or-no-show"));
        form.put("name", "");
        form.put("email", "");
        assertThat(Jsoup.parse(stranger.post("/complaints/new", form).body())
                        .select("#anonymous-error")
                        .text())
                .isNotBlank();
        form.put("anonymous", "true");
        form.put("name", "Typed before");
        String token = filedToken(form);
        assertThat(jdbc.queryForObject(
                        "select count(*) from party p join case_file c on c.id = p.case_id where c.number = ? and p.name is not null",
                        Long.class,
                        page("/track/" + token).select("main header p").first().text()))
                .isZero();
    }

    @Test
    void anEmptyFormNamesEverythingAtOnce() {
        Map<String, String> form = new HashMap<>(form("late-or-no-show"));
        List.of("name", "email", "subject", "description").forEach(field -> form.put(field, ""));

        assertThat(Jsoup.parse(stranger.post("/complaints/new", form).body())
                        .select(".errors a")
                        .eachAttr("href"))
                .containsExactly("#subject", "#description", "#anonymous");
    }

    @Test
    void aProgramThatFillsTheTrapFilesNothing() {
        Map<String, String> form = new HashMap<>(form("late-or-no-show"));
        form.put("website", "http://spam.example");
        long before = cases();

        assertThat(stranger.post("/complaints/new", form).statusCode()).isEqualTo(422);
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void theSameFormSentTwiceFilesOneComplaintAndAChangedOneAnother() {
        Map<String, String> form = form("late-or-no-show");
        String first = filedToken(form);
        assertThat(filedToken(form)).isEqualTo(first);
        Map<String, String> changed = new HashMap<>(form);
        changed.put("subject", "Something else");
        assertThat(filedToken(changed)).isNotEqualTo(first);
    }

    @Test
    void aForgedFormIsRefused() {
        long before = cases();
        HttpResponse<String> answer = stranger.send(
                "POST",
                "/complaints/new",
                "profile=ride-hailing&subject=x&description=y&anonymous=true",
                Map.of("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void aWrongTokenLeadsToThePageThatNothingIsThere() {
        for (String path : List.of("/track/x", "/track/" + "A".repeat(43), "/complaints/filed/x")) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(stranger.get("/complaints/new/unheard-of").statusCode()).isEqualTo(200);
    }

    private Map<String, String> form(String category) {
        Element once = page("/complaints/new/ride-hailing").selectFirst("input[name=once]");
        return Map.of(
                "profile", "ride-hailing",
                "once", once.val(),
                "category", category,
                "subject", "No car " + RARE,
                "description", "It did not come.\r\nAt all.",
                "name", "Ann",
                "email", "ann@example.org",
                "language", "en",
                "website", "");
    }

    private String filedToken(Map<String, String> form) {
        HttpResponse<String> answer = stranger.post("/complaints/new", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).contains("/complaints/filed/");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private Document page(String path) {
        HttpResponse<String> answer = stranger.get(path);
        for (int hops = 0; answer.statusCode() == 302 && hops < 3; hops++) {
            answer = stranger.get(answer.headers().firstValue("Location").orElseThrow());
        }
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private long cases() {
        return jdbc.queryForObject("select count(*) from complaint", Long.class);
    }
}
