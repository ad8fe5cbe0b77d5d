package org.answerable.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.answerable.directory.Directory;
import org.answerable.directory.Logins;
import org.answerable.directory.Person;
import org.answerable.directory.Role;
import org.answerable.directory.SavePerson;
import org.answerable.platform.AdjustableClock;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** One login for all pages and for the engine's applications. */
// Before other tests put their own token repository into the shared server (spring-security-test does).
@Order(1)
@ServerTest
class LoginIT {

    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";

    @Autowired
    ApplicationContext server;

    @LocalServerPort
    int port;

    @Autowired
    SavePerson savePerson;

    @Autowired
    Directory directory;

    @Autowired
    Logins logins;

    @Autowired
    AdjustableClock clock;

    @Test
    void theRightPasswordOpensOurPagesAndTasklistWithANewSession() {
        Visitor visitor = new Visitor(port);
        visitor.get("/login");
        String before = visitor.cookie("ANSWERABLE");

        HttpResponse<String> answer = visitor.logIn("li.na", Visitor.SAMPLE_PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/staff");
        assertThat(visitor.cookie("ANSWERABLE")).isNotNull().isNotEqualTo(before);
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/camunda/api/admin/auth/user/default").body())
                .contains("\"userId\":\"li.na\"")
                .contains("tasklist");
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreRefusedAlike() {
        Visitor visitor = new Visitor(port);
        String known = locationOf(visitor.logIn("wang.fang", "not this one"));
        String unknown = locationOf(visitor.logIn("no.such-user", "not this one"));
        logins.set("wang.fang", Visitor.SAMPLE_PASSWORD);

        assertThat(known).endsWith("/login?failed").isEqualTo(unknown);
        assertThat(visitor.get("/login?failed").body()).contains("User id or password is wrong.");
        assertThat(new Visitor(port).logIn("no.such-user", "").statusCode()).isEqualTo(302);
    }

    @Test
    void whoeverWasSentToTheLoginComesBackToThePageAfterIt() {
        Visitor visitor = new Visitor(port);

        assertThat(locationOf(visitor.get("/camunda/app/tasklist/default/"))).endsWith("/login");
        assertThat(locationOf(visitor.logIn("li.na", Visitor.SAMPLE_PASSWORD)))
                .contains("/camunda/app/tasklist/default/");
    }

    @Test
    void guessingSlowsDownForEveryWayInAndEndsAfterAQuarterOfAnHour() {
        person("guessed.at");
        Visitor visitor = new Visitor(port);
        for (int guess = 0; guess < 10; guess++) {
            visitor.logIn("guessed.at", "guess " + guess);
            clock.advance(Duration.ofSeconds(guess < 9 ? 1 << guess : 0));
        }

        assertThat(locationOf(visitor.logIn("guessed.at", Visitor.SAMPLE_PASSWORD)))
                .endsWith("/login?failed");
        assertThat(new Visitor(port)
                        .withBasic("guessed.at", Visitor.SAMPLE_PASSWORD)
                        .get("/engine-rest/engine")
                        .statusCode())
                .isEqualTo(401);
        clock.advance(Duration.ofMinutes(16));
        assertThat(locationOf(visitor.logIn("guessed.at", Visitor.SAMPLE_PASSWORD)))
                .endsWith("/staff");
    }

    @Test
    void aFormWithoutTheTokenIsRefused() {
        Visitor visitor = loggedIn("li.na");

        HttpResponse<String> answer = visitor.send(
                "POST",
                "/logout",
                "",
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(visitor.get("/account/password").statusCode()).isEqualTo(200);
        assertThat(visitor.cookie("ANSWERABLE-CSRF")).isNotNull();
    }

    @Test
    void tasklistRefusesAChangeWithoutItsOwnToken() {
        Visitor visitor = loggedIn("li.na");
        visitor.get("/camunda/app/tasklist/default/");
        String token = visitor.cookie("XSRF-TOKEN");
        String path = "/camunda/api/engine/engine/default/task/count";

        assertThat(post(visitor, path, Map.of("X-XSRF-TOKEN", token)).statusCode())
                .isEqualTo(200);
        assertThat(post(visitor, path, Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void loggingOutHereEndsTasklistAndLoggingOutThereEndsOurPages() {
        Visitor here = loggedIn("li.na");
        assertThat(locationOf(here.post("/logout", Map.of()))).endsWith("/login?out");
        assertThat(here.get(TASKS).statusCode()).isEqualTo(401);

        Visitor there = loggedIn("li.na");
        there.get("/camunda/app/tasklist/default/");
        post(there, "/camunda/api/admin/auth/user/default/logout", Map.of("X-XSRF-TOKEN", there.cookie("XSRF-TOKEN")));
        assertThat(locationOf(there.get("/account/password"))).endsWith("/login");
    }

    @Test
    void whoLeavesIsLoggedOutByTheNextRequestAndALostRoleIsLostAtOnce() {
        Person person = person("soon.gone");
        Visitor visitor = loggedIn("soon.gone");
        assertThat(visitor.get("/admin/outbox").statusCode()).isEqualTo(403);

        person = savePerson.save(with(person, Set.of(Role.ADMINISTRATOR), true));
        assertThat(visitor.get("/admin/outbox").statusCode()).isEqualTo(200);

        person = savePerson.save(with(person, Set.of(Role.HANDLER), true));
        assertThat(visitor.get("/admin/outbox").statusCode()).isEqualTo(403);

        savePerson.save(with(person, Set.of(Role.HANDLER), false));
        assertThat(locationOf(visitor.get("/account/password"))).endsWith("/login");
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(locationOf(visitor.logIn("soon.gone", Visitor.SAMPLE_PASSWORD)))
                .endsWith("/login?failed");
    }

    @Test
    void anIssuedPasswordOpensOnlyThePageThatReplacesIt() {
        person("fresh.person");
        String issued = logins.issue("fresh.person");
        Visitor visitor = new Visitor(port);
        visitor.logIn("fresh.person", issued);

        assertThat(locationOf(visitor.get("/staff"))).endsWith("/account/password");
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
        HttpResponse<String> refused = change(visitor, issued, "too short", "too short");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).selectFirst("#chosen-error").text())
                .isEqualTo("At least 10 characters.");
        assertThat(Jsoup.parse(change(visitor, issued, "long enough one", "long enough two")
                                .body())
                        .selectFirst("#again-error"))
                .isNotNull();

        Visitor elsewhere = new Visitor(port);
        elsewhere.logIn("fresh.person", issued);
        assertThat(change(visitor, issued, "long enough now", "long enough now").statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(locationOf(elsewhere.get("/account/password"))).endsWith("/login");
    }

    @Test
    void programsAreRefusedWithAProblemDocumentInTheirLanguage() {
        HttpResponse<String> answer =
                new Visitor(port).send("GET", "/engine-rest/engine", null, Map.of("Accept-Language", "zh-CN,zh;q=0.9"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic");
        assertThat(answer.body()).contains("\"status\":401").contains("需要登录");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void ourPagesTakeNothingFromElsewhereAndTasklistKeepsItsOwnPolicy() {
        Visitor visitor = loggedIn("li.na");

        HttpResponse<String> ours = visitor.get("/login");
        assertThat(ours.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "script-src 'self';", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(ours.body())
                .doesNotContain("<style")
                .doesNotContain("style=")
                .doesNotContain("onclick");
        HttpResponse<String> tasklist = visitor.get("/camunda/app/tasklist/default/");
        assertThat(tasklist.headers().allValues("Content-Security-Policy")).hasSize(1);
    }

    @Test
    void theLanguageIsChosenByLinkElseThePersonsElseTheBrowsers() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/login").body()).contains("Staff login");
        assertThat(visitor.send("GET", "/login", null, Map.of("Accept-Language", "fr, zh-TW;q=0.8"))
                        .body())
                .contains("员工登录");
        assertThat(visitor.get("/login?lang=zh-CN").body()).contains("员工登录");
        assertThat(visitor.get("/login").body()).contains("员工登录").contains("lang=\"zh-CN\"");
        assertThat(visitor.get("/login?lang=en").body()).contains("Staff login");
        assertThat(visitor.get("/login?lang=%00nonsense").statusCode()).isIn(200, 400);

        assertThat(loggedIn("li.na").get("/account/password").body()).contains("设置您自己的密码");
        assertThat(loggedIn("emma.clark").get("/account/password").body()).contains("Choose your own password");
    }

    @Test
    void whatIsNotThereIsSaidInAPageThatTellsWhatToDoNext() {
        Visitor visitor = new Visitor(port);

        HttpResponse<String> missing = visitor.get("/no-such-page");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(missing.body()).selectFirst("h1").text()).isEqualTo("There is nothing at this address");
        assertThat(Jsoup.parse(missing.body()).selectFirst("footer")).isNotNull();

        Visitor handler = loggedIn("zhao.min");
        HttpResponse<String> forbidden = handler.get("/admin/outbox");
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(forbidden.body()).selectFirst("h1").text()).isEqualTo("您没有此项权限");
        assertThat(Jsoup.parse(forbidden.body()).selectFirst("p.lead").text())
                .startsWith("此页面")
                .doesNotContain("表单");

        HttpResponse<String> wrongMethod = handler.send("PUT", "/login", "", Map.of("Accept", "text/html"));
        assertThat(wrongMethod.statusCode()).isIn(403, 405);
    }

    @Test
    void thereIsNoDatabaseConsoleAndNoOtherActuator() {
        Visitor administrator = loggedIn("deng.kai");

        assertThat(administrator.get("/h2-console").statusCode()).isEqualTo(404);
        Visitor program = new Visitor(port).withBasic("deng.kai", Visitor.SAMPLE_PASSWORD);
        assertThat(program.get("/actuator/env").statusCode()).isEqualTo(403);
        assertThat(program.get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
        assertThat(new Visitor(port).get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void theHealthIsNotUpBeforeTheStartIsDone() {
        AvailabilityChangeEvent.publish(server, ReadinessState.REFUSING_TRAFFIC);
        try {
            assertThat(new Visitor(port).get("/actuator/health").statusCode()).isEqualTo(503);
        } finally {
            AvailabilityChangeEvent.publish(server, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(new Visitor(port).get("/actuator/health").statusCode()).isEqualTo(200);
    }

    private Visitor loggedIn(String userId) {
        Visitor visitor = new Visitor(port);
        assertThat(locationOf(visitor.logIn(userId, Visitor.SAMPLE_PASSWORD))).endsWith("/staff");
        return visitor;
    }

    private static HttpResponse<String> change(Visitor visitor, String present, String chosen, String again) {
        return visitor.post("/account/password", Map.of("present", present, "chosen", chosen, "again", again));
    }

    private static HttpResponse<String> post(Visitor visitor, String path, Map<String, String> headers) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put("Content-Type", "application/json");
        all.put("Accept", "application/json");
        return visitor.send("POST", path, "{}", all);
    }

    private static String locationOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("no redirect but " + answer.statusCode());
    }

    private Person person(String id) {
        return savePerson.create(
                new Person(
                        id,
                        "Person " + id,
                        null,
                        ZoneOffset.UTC,
                        Locale.ENGLISH,
                        Set.of(Role.HANDLER),
                        Set.of("customer-centre"),
                        true,
                        0),
                Visitor.SAMPLE_PASSWORD);
    }

    private static Person with(Person person, Set<Role> roles, boolean active) {
        return new Person(
                person.id(),
                person.name(),
                person.mail(),
                person.zone(),
                person.language(),
                roles,
                person.departments(),
                active,
                person.version());
    }
}
