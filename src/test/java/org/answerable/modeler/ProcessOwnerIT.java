package org.answerable.modeler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page docs/process-owners.md, done: change labels and a table row as Modeler would, {@code lint}, restart. A real server in a
 * process of its own, with a database file that outlives it.
 */
@Tag("h2-only")
class ProcessOwnerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String PASSWORD = "only-in-tests";
    private static final String HANDLER = "wang.fang";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private Process server;
    private int port;

    @TempDir
    Path folder;

    @AfterEach
    void nothingKeepsRunning() throws InterruptedException {
        stop();
    }

    @Test
    void newCasesUseTheChangedModelAndTableAndRunningOnesFinishOnTheirs() throws Exception {
        copy(Path.of("processes"));
        copy(Path.of("forms"));
        start();
        String before = file();
        assertThat(task(before)).isEqualTo("Reply to complainant");
        assertThat(severity(before)).isEqualTo("general");
        stop();

        change(
                "processes/complaint/complaint-handling.bpmn",
                "name=\"Reply to complainant\"",
                "name=\"Answer at once\"");
        change("processes/complaint/complaint-handling.bpmn", "name=\"Investigate complaint\"", "name=\"Find out\"");
        change(
                "processes/complaint/complaint-classification.dmn",
                "<text>usualSeverity</text></outputEntry>",
                "<text>\"urgent\"</text></outputEntry>");
        assertThat(lint()).endsWith("0 findings\n");
        start();

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

    private void change(String name, String from, String to) throws IOException {
        Path file = folder.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private void copy(Path source) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(file.toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
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
        return call("GET", "/engine-rest/process-definition?key=" + model, null, "ma.lin")
                .size();
    }

    private JsonNode call(String method, String path, String body) throws IOException, InterruptedException {
        return call(method, path, body, HANDLER);
    }

    private JsonNode call(String method, String path, String body, String userId)
            throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString((userId + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Basic " + login)
                        .header("Content-Type", "application/json")
                        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return json.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }

    private String lint() throws IOException {
        Process lint = java("lint", folder.toString()).redirectErrorStream(true).start();
        return new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void start() throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path output = Files.createTempFile(folder, "server", ".out");
        ProcessBuilder child = java();
        child.environment()
                .putAll(Map.of(
                        "SERVER_PORT",
                        String.valueOf(port),
                        "ANSWERABLE_DATA",
                        folder.resolve("data").toString(),
                        "ANSWERABLE_MODELS",
                        folder.toString(),
                        "ANSWERABLE_SAMPLE_PASSWORD",
                        PASSWORD));
        child.redirectErrorStream(true).redirectOutput(output.toFile());
        server = child.start();
        long begin = System.nanoTime();
        while (!Files.readString(output).contains("Answerable is ready")) {
            assertThat(server.isAlive() && System.nanoTime() - begin < PATIENCE.toNanos())
                    .as("the server starts: %s", Files.readString(output))
                    .isTrue();
            Thread.sleep(200);
        }
    }

    /** Answerable in a process of its own, in the folder. */
    private ProcessBuilder java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-cp",
                classPath(),
                "org.answerable.Application"));
        command.addAll(List.of(arguments));
        ProcessBuilder child = new ProcessBuilder(command);
        child.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("ANSWERABLE_"));
        child.directory(folder.toFile());
        return child;
    }

    private void stop() throws InterruptedException {
        if (server != null && server.isAlive()) {
            server.destroy();
            if (!server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
        }
    }

    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
