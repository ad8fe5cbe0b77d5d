package org.answerable.commandline;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.answerable.platform.RunningNode;
import org.answerable.transfer.TransferRefusedException;

/** Speaks to the running server by its door for commands. */
final class NodeCalls {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int REFUSED = 409;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final RunningNode node;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    NodeCalls(RunningNode node) {
        this.node = node;
    }

    /**
     * Asks and reads the answer as JSON.
     *
     * @throws TransferRefusedException if the server refuses, with its own words
     * @throws UncheckedIOException     if it does not answer, or fails
     */
    <T> T ask(String path, Object body, TypeReference<T> answer) {
        try (InputStream said = open(path, body)) {
            return JSON.readValue(whole(said), answer);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /**
     * Has work done and prints what the server tells of it.
     *
     * @return the exit code, as {@link NodeChecks} ends with it
     * @throws UncheckedIOException if the server ends before its work
     */
    int tell(String path, PrintStream out) {
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(open(path, Map.of()), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(NodeChecks.EXIT)) {
                    return Integer.parseInt(line.substring(NodeChecks.EXIT.length()));
                }
                out.println(line);
            }
            throw new IOException("the running server ended before its work; its log says why");
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private byte[] whole(InputStream said) throws IOException {
        try {
            return said.readAllBytes();
        } catch (IOException gone) {
            throw silent(gone);
        }
    }

    private IOException silent(IOException gone) {
        return new IOException("the running server (process " + node.process() + ") does not answer any more", gone);
    }

    /** Copies the answer. */
    void copy(String path, OutputStream out) throws IOException {
        try (InputStream said = open(path, Map.of())) {
            said.transferTo(out);
        }
    }

    private InputStream open(String path, Object body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path))
                .header("Authorization", "Bearer " + node.secret())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        HttpResponse<InputStream> response = sent(request);
        if (response.statusCode() == OK) {
            return response.body();
        }
        try (InputStream said = response.body()) {
            if (response.statusCode() == REFUSED) {
                throw new TransferRefusedException(
                        JSON.readTree(said).path("detail").asText());
            }
            throw new IOException("the running server (process " + node.process() + ") answers " + response.statusCode()
                    + "; its log says why");
        }
    }

    private HttpResponse<InputStream> sent(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException gone) {
            throw silent(gone);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", ended);
        }
    }
}
