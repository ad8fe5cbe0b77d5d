package org.answerable.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The served description of the REST interface tells for each call what it is, who may call it and how it is refused. */
@ServerTest
class OpenApiIT {

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    private JsonNode document;

    /** One call of the interface as it is described. */
    private record Call(String method, String path, JsonNode described) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        Set<String> answers() {
            Set<String> statuses = new TreeSet<>();
            described.path("responses").fieldNames().forEachRemaining(statuses::add);
            return statuses;
        }

        boolean hasBody() {
            return described.has("requestBody");
        }
    }

    @BeforeEach
    void readByAStranger() throws IOException {
        document = json.readTree(new Visitor(port)
                .send("GET", "/api/v1/openapi", null, Map.of("Accept", "application/json"))
                .body());
    }

    @Test
    void itHasATitleAVersionAServerAndAWayToLogIn() {
        assertThat(document.at("/info/title").asText()).isEqualTo("Answerable");
        assertThat(document.at("/info/version").asText()).isEqualTo("v1");
        assertThat(document.at("/info/description").asText()).contains("RFC 9457");
        assertThat(document.at("/servers/0/url").asText()).startsWith("http");
        assertThat(document.at("/servers/0/description").asText()).doesNotContain("Generated");
        assertThat(document.at("/components/securitySchemes/login/scheme").asText())
                .isEqualTo("basic");
    }

    @Test
    void everyCallHasASummaryAGroupAndItsRefusals() {
        assertThat(calls()).hasSizeGreaterThan(25).allSatisfy(call -> {
            assertThat(call.described().path("summary").asText())
                    .as("summary of %s", call)
                    .isNotBlank();
            assertThat(call.described().path("tags")).as("group of %s", call).hasSize(1);
            assertThat(call.answers())
                    .as("%s", call)
                    .anyMatch(status -> status.startsWith("2"))
                    .contains("422");
            if (call.path().contains("{")) {
                assertThat(call.answers()).as("%s", call).contains("404");
            }
            if (call.hasBody()) {
                assertThat(call.answers()).as("%s", call).contains("400", "413", "415");
            }
        });
    }

    @Test
    void everyRefusalIsAProblemDocument() {
        assertThat(document.at("/components/schemas/Problem/properties/errors/items/properties/limit"))
                .isNotEmpty();
        assertThat(calls()).allSatisfy(call -> call.answers().stream()
                .filter(status -> status.startsWith("4"))
                .forEach(status -> assertThat(call.described()
                                .at("/responses/" + status + "/content/application~1problem+json/schema/$ref")
                                .asText())
                        .as("%s %s", call, status)
                        .isEqualTo("#/components/schemas/Problem")));
    }

    @Test
    void whoeverNeedsALoginIsToldSo() throws IOException {
        RightsTable table = RightsTable.read();
        assertThat(calls()).allSatisfy(call -> {
            boolean everybody = table.rows().stream()
                    .filter(row -> row.who().equals("everybody"))
                    .anyMatch(row -> row.covers(call.method(), call.path()));
            assertThat(call.described().has("security")).as("%s", call).isEqualTo(!everybody);
            assertThat(call.answers().containsAll(Set.of("401", "403")))
                    .as("%s", call)
                    .isEqualTo(!everybody);
        });
    }

    @Test
    void parametersHaveTheirBoundsAndTheMainBodiesAnExample() {
        JsonNode list = document.at("/paths/~1api~1v1~1cases/get/parameters");
        assertThat(schema(list, "limit").path("minimum").asInt()).isEqualTo(1);
        assertThat(schema(list, "limit").path("maximum").asInt()).isEqualTo(200);
        assertThat(schema(list, "q").path("maxLength").asInt()).isEqualTo(200);
        assertThat(schema(list, "order").path("enum").toString()).contains("newest", "oldest");
        assertThat(schema(list, "state").path("enum").toString()).contains("received");
        for (String path : List.of("complaints", "lost-items")) {
            assertThat(document.at("/paths/~1api~1v1~1" + path + "/post/requestBody/content/application~1json")
                            .toString())
                    .contains("ride-hailing");
        }
    }

    private static JsonNode schema(JsonNode parameters, String name) {
        return StreamSupport.stream(parameters.spliterator(), false)
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no parameter " + name))
                .path("schema");
    }

    private List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        document.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(method -> calls.add(
                        new Call(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return calls;
    }
}
