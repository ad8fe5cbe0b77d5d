package org.answerable.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.answerable.platform.TooManyRequestsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** Every refusal has its status, and names the field and the rule in the reader's language. */
class RefusalsTest {

    private MockMvc server;

    @BeforeEach
    void aServerWithOneControllerThatFailsInEveryWay() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/platform");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Languages languages = new Languages();
        server = MockMvcBuilders.standaloneSetup(new Failing())
                .setControllerAdvice(new Refusals(
                        new ProblemTexts(messages), languages, List.of(failure -> "somebody else was faster"
                                .equals(failure.getMessage()))))
                .setLocaleResolver(languages)
                .build();
    }

    @Test
    void domainRefusalsHaveTheirStatus() throws Exception {
        fails("not-found", 404);
        fails("forbidden", 403);
        fails("stale", 409);
        fails("locked", 409);
        fails("too-large", 413);
        fails("bug", 500);
        server.perform(get("/api/fail/too-many"))
                .andExpect(status().is(429))
                .andExpect(header().string("Retry-After", "7"));
    }

    @Test
    void anUnexpectedFailureTellsNothingOfTheInside() throws Exception {
        server.perform(get("/api/fail/bug"))
                .andExpect(content().string(not(containsString("select secret"))))
                .andExpect(jsonPath("$.detail").value(containsString("tell the administrator")));
    }

    @Test
    void brokenRulesAreAllNamedInTheReadersLanguage() throws Exception {
        server.perform(get("/api/fail/invalid").header("Accept-Language", "zh-CN"))
                .andExpect(status().is(422))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors.length()").value(2))
                .andExpect(jsonPath("$.errors[0].field").value("party.email"))
                .andExpect(jsonPath("$.errors[0].message").value("这不是有效的邮箱地址。"))
                .andExpect(jsonPath("$.errors[1].limit").value("200"))
                .andExpect(jsonPath("$.errors[1].message").value("最多 200 个字符。"));
        server.perform(get("/api/fail/invalid"))
                .andExpect(jsonPath("$.errors[1].rule").value("too-long"))
                .andExpect(jsonPath("$.errors[1].message").value("At most 200 characters."));
    }

    @Test
    void whatCannotBeReadNamesTheFieldAndWhatItShouldBe() throws Exception {
        unreadable("{", "body", "malformed");
        unreadable("", "body", "required");
        unreadable("[1]", "body", "type");
        unreadable("{\"name\": {\"a\": 1}}", "name", "type");
        unreadable("{\"size\": \"LARGE\"}", "size", "not-allowed");
        unreadable("{\"at\": \"yesterday\"}", "at", "type");
        unreadable("{\"inner\": {\"count\": \"many\"}}", "inner.count", "type");
        unreadable("{\"more\": [{\"count\": 1}, {\"count\": \"many\"}]}", "more[1].count", "type");
    }

    @Test
    void anUnknownChoiceIsToldTheKnownOnes() throws Exception {
        server.perform(post("/api/read").contentType(MediaType.APPLICATION_JSON).content("{\"size\": \"LARGE\"}"))
                .andExpect(jsonPath("$.errors[0].message").value("Choose one of: SMALL, BIG."));
    }

    @Test
    void contentThatBreaksARuleIsTheSendersToMend() throws Exception {
        server.perform(post("/api/read")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"\", \"text\": \"123456\"}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[?(@.field == 'name')].rule").value("required"))
                .andExpect(jsonPath("$.errors[?(@.field == 'text')].rule").value("too-long"))
                .andExpect(jsonPath("$.errors[?(@.field == 'text')].limit").value("5"));
    }

    @Test
    void wrongWaysOfAskingHaveTheirStatusToo() throws Exception {
        server.perform(post("/api/read").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().is(415));
        server.perform(get("/api/read"))
                .andExpect(status().is(405))
                .andExpect(header().string("Allow", "POST"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        server.perform(get("/api/count"))
                .andExpect(status().is(400))
                .andExpect(jsonPath("$.errors[0].field").value("number"))
                .andExpect(jsonPath("$.errors[0].rule").value("required"));
        server.perform(get("/api/count?number=many"))
                .andExpect(status().is(400))
                .andExpect(jsonPath("$.errors[0].rule").value("type"));
        server.perform(multipart("/api/upload"))
                .andExpect(status().is(400))
                .andExpect(jsonPath("$.errors[0].field").value("file"));
    }

    @Test
    void aStaleWriteIsToldWhatChanged() throws Exception {
        server.perform(get("/api/fail/stale-case").header("Accept-Language", "en"))
                .andExpect(status().is(409))
                .andExpect(jsonPath("$.changed[0].field").value("department"))
                .andExpect(jsonPath("$.changed[0].now").value("repair"))
                .andExpect(jsonPath("$.changed[0].message").value("Department is now repair (was empty)."));
    }

    @Test
    void aLostRaceIsAConflictAndNoFault() throws Exception {
        fails("lost-race", 409);
    }

    @Test
    void whoFindsNoFreeConnectionIsToldToTryAgain() throws Exception {
        fails("no-connection", 503);
        server.perform(get("/api/fail/no-connection")).andExpect(header().string("Retry-After", "5"));
    }

    @Test
    void pagesGetTheErrorPageOfTheStatus() throws Exception {
        assertThat(server.perform(get("/fail/not-found"))
                        .andExpect(status().is(404))
                        .andReturn()
                        .getResponse()
                        .getErrorMessage())
                .isNull();
        server.perform(get("/fail/stale"))
                .andExpect(status().is(409))
                .andExpect(content().string(""));
    }

    private void fails(String way, int expected) throws Exception {
        server.perform(get("/api/fail/" + way))
                .andExpect(status().is(expected))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(expected))
                .andExpect(jsonPath("$.instance").value("/api/fail/" + way))
                .andExpect(jsonPath("$.type").value("urn:answerable:problem:" + expected))
                .andExpect(jsonPath("$.title").isNotEmpty());
    }

    private void unreadable(String body, String field, String rule) throws Exception {
        server.perform(post("/api/read").contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().is(400))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].rule").value(rule))
                .andExpect(jsonPath("$.errors[0].message").isNotEmpty());
    }

    record Body(
            @NotBlank String name,
            @Size(max = 5) String text,
            Extent size,
            Instant at,
            Inner inner,
            List<Inner> more) {}

    record Inner(int count) {}

    enum Extent {
        SMALL,
        BIG
    }

    @RestController
    static class Failing {

        @GetMapping({"/api/fail/{way}", "/fail/{way}"})
        String fail(@PathVariable String way) {
            throw switch (way) {
                case "not-found" -> new NotFoundException("no such case");
                case "forbidden" -> new ForbiddenException("not yours");
                case "stale" -> new StaleException("changed");
                case "stale-case" ->
                    new StaleException("changed", List.of(new StaleException.Changed("department", "repair", "")));
                case "no-connection" ->
                    new IllegalStateException("pool", new java.sql.SQLTransientConnectionException("none free"));
                case "lost-race" -> new IllegalStateException("somebody else was faster");
                case "locked" -> new CannotAcquireLockException("deadlock");
                case "too-large" -> new MaxUploadSizeExceededException(10);
                case "too-many" -> new TooManyRequestsException(Duration.ofSeconds(7));
                case "invalid" ->
                    new InvalidInputException(List.of(
                            new FieldError("party.email", "mail", ""), new FieldError("subject", "too-long", "200")));
                default -> new IllegalStateException("select secret from table");
            };
        }

        @PostMapping(path = "/api/read", consumes = MediaType.APPLICATION_JSON_VALUE)
        String read(@Valid @RequestBody Body body) {
            return body.name();
        }

        @GetMapping("/api/count")
        String count(@RequestParam int number) {
            return String.valueOf(number);
        }

        @PostMapping("/api/upload")
        String upload(@RequestPart MultipartFile file) {
            return file.getName();
        }
    }
}
