package org.answerable.testing;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A server in a process of its own, with models that its owner may change and a database file that outlives it, all in one folder.
 * The demonstration's sample people log in with one password.
 */
public final class OwnServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String PASSWORD = "only-in-tests";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Path folder;
    private final Map<String, String> settings = new HashMap<>();
    private Process server;
    private int port;

    /** A server that does not run yet; the folder gets a copy of the shipped models and forms. */
    public OwnServer(Path folder) throws IOException {
        this.folder = folder;
        copy(Path.of("processes"));
        copy(Path.of("forms"));
    }

    /** The file of the owner's models. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Replaces a text of a file, as Modeler would. */
    public void change(String name, String from, String to) throws IOException {
        String text = Files.readString(file(name));
        assertThat(text).contains(from);
        Files.writeString(file(name), text.replace(from, to));
    }

    /** What {@code lint} says about the owner's models. */
    public String lint() throws IOException {
        Process lint = java("lint", folder.toString()).redirectErrorStream(true).start();
        return new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** From its next start on it has this setting, by the name of its environment variable. */
    public void set(String name, String value) {
        settings.put(name, value);
    }

    /** Starts it and waits until it is ready. */
    public void start() throws IOException, InterruptedException {
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
        child.environment().putAll(settings);
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

    /** Stops it; does nothing if it does not run. */
    public void stop() throws InterruptedException {
        if (server != null && server.isAlive()) {
            server.destroy();
            if (!server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
        }
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        server.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }

    /** The local port at which it listens since its last start. */
    public int port() {
        return port;
    }

    /** Calls its REST interface as the person; anything but success is a failure. */
    public JsonNode call(String method, String path, String body, String userId)
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

    private void copy(Path source) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(file.toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
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

    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
