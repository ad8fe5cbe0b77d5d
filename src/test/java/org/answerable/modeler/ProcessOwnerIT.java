package org.answerable.modeler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.answerable.testing.OwnServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page docs/process-owners.md, done: change labels and a table row as Modeler would, {@code lint}, restart. A real server in a
 * process of its own, with a database file that outlives it.
 */
@Tag("h2-only")
class ProcessOwnerIT {

    private static final String HANDLER = "wang.fang";

    private OwnServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void theOwnerTakesTheFiles() throws IOException {
        server = new OwnServer(folder);
    }

    @AfterEach
    void nothingKeepsRunning() throws InterruptedException {
        server.stop();
    }

    @Test
    void newCasesUseTheChangedModelAndTableAndRunningOnesFinishOnTheirs() throws Exception {
        server.start();
        String before = file();
        assertThat(task(before)).isEqualTo("Reply to complainant");
        assertThat(severity(before)).isEqualTo("general");
        server.stop();

        server.change(
                "processes/complaint/complaint-handling.bpmn",
                "name=\"Reply to complainant\"",
                "name=\"Answer at once\"");
        server.change(
                "processes/complaint/complaint-handling.bpmn", "name=\"Investigate complaint\"", "name=\"Find out\"");
        server.change(
                "processes/complaint/complaint-classification.dmn",
                "<text>usualSeverity</text></outputEntry>",
                "<text>\"urgent\"</text></outputEntry>");
        assertThat(server.lint()).endsWith("0 findings\n");
        server.start();

        String after = file();
        assertThat(task(after)).isEqualTo("Answer at once");
        assertThat(severity(after)).isEqualTo("urgent");
        reply(after);
        assertThat(task(after)).isEqualTo("Find out");

        assertThat(task(before)).isEqualTo("Reply to complainant");
        reply(before);
        assertThat(task(before)).isEqualTo("Investigate complaint");
        assertThat(severity(before)).isEqualTo("general");
        assertThat(versions("complaint-handling")).isEqualTo(2);
        assertThat(versions("escalation")).isEqualTo(1);
    }

    private String file() throws IOException, InterruptedException {
        JsonNode filed = call(
                "POST",
                "/api/v1/complaints",
                """
                {"profile": "ride-hailing", "channel": "web", "category": "late-or-no-show", "subject": "Nobody came",
                 "description": "I waited for an hour.", "party": {"name": "Anna", "email": "anna@example.org"}}
                """);
        return filed.path("number").asText();
    }

    private String severity(String number) throws IOException, InterruptedException {
        return call("GET", "/api/v1/cases/" + number, null).path("severity").asText();
    }

    /** The name that the model gave it; the engine's lists show the number of the case behind it. */
    private String task(String number) throws IOException, InterruptedException {
        return openTask(number).path("name").asText().replace(" · " + number, "");
    }

    private JsonNode openTask(String number) throws IOException, InterruptedException {
        for (JsonNode task : call("GET", "/engine-rest/task", null)) {
            if (task.path("name").asText().endsWith(number)) {
                return task;
            }
        }
        throw new AssertionError("No task of " + number);
    }

    private void reply(String number) throws IOException, InterruptedException {
        String task = "/engine-rest/task/" + openTask(number).path("id").asText();
        call("POST", task + "/claim", "{\"userId\": \"" + HANDLER + "\"}");
        call(
                "POST",
                task + "/complete",
                "{\"variables\": {\"outcome\": {\"value\": \"reply\"}, \"reply\": {\"value\": \"We look into it.\"}}}");
    }

    private int versions(String model) throws IOException, InterruptedException {
        return server.call("GET", "/engine-rest/process-definition?key=" + model, null, "ma.lin")
                .size();
    }

    private JsonNode call(String method, String path, String body) throws IOException, InterruptedException {
        return server.call(method, path, body, HANDLER);
    }
}
