package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.answerable.casefile.Profile;
import org.answerable.casefile.Profiles;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk's start form offers what stands in the tables, wherever Tasklist fetches it. */
@ServerTest
class StartFormsIT {

    @Autowired
    ComplaintCatalogue catalogue;

    @Autowired
    Profiles profiles;

    @Autowired
    RepositoryService repository;

    @LocalServerPort
    int port;

    private Visitor clerk;

    @BeforeEach
    void aClerkIsLoggedIn() {
        clerk = new Visitor(port).withBasic("zhao.min", Visitor.SAMPLE_PASSWORD);
        clerk.logIn("zhao.min", Visitor.SAMPLE_PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/engine/engine/default", "/engine-rest"})
    void theClerkChoosesAmongTheProfilesOfTheTableAndTheCategoriesOfEach(String engine) throws Exception {
        JsonNode form = startForm(engine, "complaint-handling");

        assertThat(values(form, "profile")).isEqualTo(profiles.taking(Profile.COMPLAINT));
        assertThat(form.toString()).contains("Ride hailing · 网约车出行").doesNotContain("valuesKey");
        for (String profile : profiles.taking(Profile.COMPLAINT)) {
            String key = "category_" + profile.replace('-', '_');
            assertThat(values(form, key)).isNotEmpty().isEqualTo(catalogue.categoryKeys(profile));
            assertThat(field(form, key).path("conditional").path("hide").asText())
                    .isEqualTo("=profile != \"" + profile + "\"");
            assertThat(field(form, key).path("label").asText()).isEqualTo("Category · 类别");
        }
    }

    @Test
    void aFormWithoutListsStaysAsItIs() throws Exception {
        JsonNode form = startForm("/engine-rest", "lost-property");

        assertThat(field(form, "item").path("type").asText()).isEqualTo("textfield");
    }

    private JsonNode startForm(String engine, String model) throws Exception {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .latestVersion()
                .singleResult()
                .getId();
        HttpResponse<String> answer = clerk.get(engine + "/process-definition/" + definition + "/deployed-start-form");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static List<String> values(JsonNode form, String key) {
        List<String> values = new ArrayList<>();
        field(form, key)
                .path("values")
                .forEach(value -> values.add(value.path("value").asText()));
        return values;
    }

    private static JsonNode field(JsonNode form, String key) {
        for (JsonNode component : form.path("components")) {
            if (component.path("key").asText().equals(key)) {
                return component;
            }
        }
        throw new AssertionError("The form has no field " + key);
    }
}
