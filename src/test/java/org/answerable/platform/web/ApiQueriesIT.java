package org.answerable.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the REST interface that reads refuses what its query cannot mean, and names the parameter and its limit. */
@ServerTest
class ApiQueriesIT {

    private static final String NEVER_A_WORD = "zzz";

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    /** An address that reads, and the method that answers it. */
    private record Reading(String path, HandlerMethod method) {

        String address() {
            return path.replaceAll("\\{version}", "1").replaceAll("\\{[^}]*}", "nothing-of-this-name");
        }
    }

    @Test
    void noAddressTakesAnUnknownParameter() {
        assertThat(readings()).hasSizeGreaterThan(12).allSatisfy(reading -> {
            JsonNode error = onlyError(reading.address() + "?" + NEVER_A_WORD + "=1");
            assertThat(error.path("field").asText()).isEqualTo(NEVER_A_WORD);
            assertThat(error.path("rule").asText()).isIn("unknown-parameter", "no-parameters");
            assertThat(error.path("message").asText()).isNotBlank().endsWith(".");
        });
    }

    @Test
    void everyParameterRefusesWhatItsRulesForbid() {
        List<String[]> wrong = new ArrayList<>();
        for (Reading reading : readings()) {
            for (QueryParameter parameter : QueryParameter.of(reading.method())) {
                wrongValues(parameter)
                        .forEach(value -> wrong.add(new String[] {reading.address(), parameter.name(), value}));
            }
        }
        assertThat(wrong).hasSizeGreaterThan(10).allSatisfy(asked -> {
            JsonNode error = onlyError(asked[0] + "?" + asked[1] + "=" + asked[2]);
            assertThat(error.path("field").asText()).isEqualTo(asked[1]);
            assertThat(error.path("limit").asText()).isNotBlank();
        });
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() throws IOException {
        JsonNode errors = json.readTree(asked(
                                "/api/v1/cases?state=zzz&department=zzz&limit=0&open=perhaps&from=yesterday&page=2&kind=complaint")
                        .body())
                .path("errors");

        assertThat(errors.findValuesAsText("field"))
                .containsExactly("state", "department", "limit", "open", "from", "page");
        assertThat(errors.get(0).path("limit").asText()).contains("received");
        assertThat(errors.get(1).path("message").asText()).contains("customer-centre");
        assertThat(onlyError("/api/v1/cases?state=received&state=closed")
                        .path("rule")
                        .asText())
                .isEqualTo("given-twice");
    }

    @Test
    void thePagesNameAWrongFilterAndKeepTheOthers() {
        Visitor clerk = new Visitor(port);
        clerk.logIn("emma.clark", Visitor.SAMPLE_PASSWORD);

        HttpResponse<String> answer =
                clerk.get("/staff/cases?state=zzz&kind=complaint&q=umbrella&from=31.12.2026&lang=en&severity=");
        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("[role=alert] li").eachText())
                .anyMatch(line -> line.equals("State: zzz does not exist."))
                .anyMatch(line -> line.startsWith("First day: "))
                .hasSize(2);
        assertThat(page.select("input[name=q]").val()).isEqualTo("umbrella");
        assertThat(page.select("select[name=kind] option[selected]").val()).isEqualTo("complaint");
        assertThat(page.select("tbody tr")).isEmpty();

        HttpResponse<String> board = clerk.get("/staff/deadlines?department=zzz&lang=zh-CN");
        assertThat(board.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(board.body()).select("[role=alert] li").text()).isEqualTo("部门: zzz 不存在。");
        assertThat(clerk.get("/staff/cases/export.csv?state=zzz").statusCode()).isEqualTo(422);
        clerk.get("/staff?lang=en");
    }

    @Test
    void anAddressThatTakesAnotherMethodSaysWhichAlsoToAStranger() {
        Visitor stranger = new Visitor(port);
        HttpResponse<String> complaints =
                stranger.send("GET", "/api/v1/complaints", null, Map.of("Accept", "application/json"));
        HttpResponse<String> signals = stranger.send("GET", "/api/v1/signals", null, Map.of());
        HttpResponse<String> page = stranger.get("/track/" + NEVER_A_WORD + "/messages");

        assertThat(List.of(complaints, signals, page)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        });
        assertThat(complaints.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(stranger.send("POST", "/api/v1/signals", "{}", Map.of("Content-Type", "application/json"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void brokenJsonIsToldWithItsPlaceOrWithoutButNeverCutShort() throws IOException {
        for (String address : List.of("/api/v1/complaints", "/api/v1/lost-items")) {
            String told = error(send(address, "{\"subject\": \n oops}"))
                    .path("message")
                    .asText();
            assertThat(told).as(address).matches("This cannot be read as JSON \\(line and column: \\d+:\\d+\\)\\.");
            assertThat(error(send(address, "")).path("message").asText())
                    .isNotBlank()
                    .doesNotContain(": )", ": .");
        }
    }

    private HttpResponse<String> send(String address, String body) {
        return program().send("POST", address, body, Map.of("Content-Type", "application/json"));
    }

    private Stream<String> wrongValues(QueryParameter parameter) {
        return Stream.of(
                        parameter.rule(Choice.class).map(any -> NEVER_A_WORD),
                        parameter.rule(Min.class).map(min -> String.valueOf(min.value() - 1)),
                        parameter.rule(Max.class).map(max -> String.valueOf(max.value() + 1)),
                        parameter.rule(Size.class).map(size -> "x".repeat(size.max() + 1)))
                .flatMap(java.util.Optional::stream);
    }

    private List<Reading> readings() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/"))
                        .map(path -> new Reading(path, entry.getValue())))
                .toList();
    }

    private JsonNode onlyError(String address) {
        return error(asked(address));
    }

    private JsonNode error(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        try {
            JsonNode errors = json.readTree(answer.body()).path("errors");
            assertThat(errors).as(answer.body()).hasSize(1);
            return errors.get(0);
        } catch (IOException unreadable) {
            throw new AssertionError(answer.body(), unreadable);
        }
    }

    private HttpResponse<String> asked(String address) {
        // What a calendar or a table would move is told to its owners only; who may not ask learns nothing about the
        // query.
        String reader = "emma.clark";
        if (address.startsWith("/api/v1/calendars/") || address.startsWith("/api/v1/deadline-policy/")) {
            reader = "ma.lin";
        } else if (address.startsWith("/api/v1/indicators")) {
            reader = "lin.yue";
        }
        return as(reader).send(HttpMethod.GET.name(), address, null, Map.of("Accept", "*/*"));
    }

    private Visitor program() {
        return as("emma.clark");
    }

    private Visitor as(String person) {
        return new Visitor(port).withBasic(person, Visitor.SAMPLE_PASSWORD);
    }
}
