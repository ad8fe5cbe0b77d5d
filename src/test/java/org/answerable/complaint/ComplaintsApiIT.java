package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Complaints by REST, over HTTP, as strangers send them. */
@ServerTest
class ComplaintsApiIT {

    private static final String COMPLAINTS = "/api/v1/complaints";
    private static final String GOOD =
            """
            {"profile":"ride-hailing","subject":"No car","description":"It did not come. 𠮷😀","category":"late-or-no-show",
             "reference":"ORDER-9","locale":"en","party":{"name":"Ann 𠮷","email":"ann@example.org"}}""";

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    Visitor stranger;

    @BeforeEach
    void aStrangerComes() {
        stranger = new Visitor(port);
    }

    @Test
    void aComplaintIsFiledAndTracked() {
        HttpResponse<String> answer = post(COMPLAINTS, GOOD, Map.of());

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode filed = read(answer);
        assertThat(filed.path("number").asText()).matches("CP-\\d{4}-\\d{6}");
        assertThat(filed.path("trackingToken").asText()).hasSize(43);
        assertThat(filed.path("deadlines"))
                .extracting(deadline -> deadline.path("kind").asText())
                .containsExactlyInAnyOrder("first-reply", "resolve");
        assertThat(filed.path("deadlines").get(0).path("due").asText()).endsWith("Z");
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/api/v1/track/" + filed.path("trackingToken").asText());

        HttpResponse<String> tracked =
                stranger.get("/api/v1/track/" + filed.path("trackingToken").asText());
        assertThat(tracked.statusCode()).isEqualTo(200);
        assertThat(read(tracked).path("state").asText()).isEqualTo("first-reply");
        assertThat(tracked.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(tracked.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(tracked.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(tracked.body()).doesNotContain("ann@example.org", "customer-centre");
    }

    @Test
    void messagesAndWithdrawalComeByTheTokenAlone() {
        String token =
                read(post(COMPLAINTS, GOOD, Map.of())).path("trackingToken").asText();

        HttpResponse<String> added =
                post("/api/v1/track/" + token + "/messages", "{\"text\":\"One more thing 𠮷😀\"}", Map.of());
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(read(added).path("said"))
                .extracting(said -> said.path("text").asText())
                .contains("One more thing 𠮷😀");
        assertThat(errors(post("/api/v1/track/" + token + "/messages", "{\"text\":\"\"}", Map.of())))
                .containsExactly("text required");
        assertThat(read(post("/api/v1/track/" + token + "/withdrawal", null, Map.of()))
                        .path("state")
                        .asText())
                .isEqualTo("withdrawn");
        assertThat(errors(post("/api/v1/track/" + token + "/messages", "{\"text\":\"late\"}", Map.of())))
                .containsExactly("text closed");
    }

    @Test
    void aWrongTokenIsNotFound() {
        for (String path : List.of("", "/messages", "/withdrawal")) {
            HttpResponse<String> answer = path.isEmpty()
                    ? stranger.get("/api/v1/track/" + "A".repeat(43))
                    : post("/api/v1/track/" + "A".repeat(43) + path, "{\"text\":\"x\"}", Map.of());
            assertThat(answer.statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAndAnotherBodyIsRefused() {
        Map<String, String> key = Map.of("Idempotency-Key", "key-" + System.nanoTime());
        HttpResponse<String> first = post(COMPLAINTS, GOOD, key);
        HttpResponse<String> again = post(COMPLAINTS, GOOD, key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        HttpResponse<String> other = post(COMPLAINTS, GOOD.replace("No car", "No bus"), key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(errors(other)).containsExactly("Idempotency-Key key-reused");
        assertThat(errors(post(COMPLAINTS, GOOD, Map.of("Idempotency-Key", "x".repeat(201)))))
                .containsExactly("Idempotency-Key not-visible-ascii");
    }

    @Test
    void fortyThreadsWithTheSameTwoHundredKeysOpenTwoHundredCases() throws Exception {
        String run = "run-" + System.nanoTime() + "-";
        long before = cases();
        ExecutorService threads = Executors.newFixedThreadPool(40);
        List<Future<Set<String>>> results = new ArrayList<>();
        for (int thread = 0; thread < 40; thread++) {
            int seed = thread;
            results.add(threads.submit((Callable<Set<String>>) () -> fileAll(run, seed)));
        }
        Set<String> numbers = new HashSet<>();
        for (Future<Set<String>> result : results) {
            Set<String> seen = result.get();
            assertThat(seen).hasSize(200);
            numbers.addAll(seen);
        }
        threads.shutdown();

        assertThat(numbers).hasSize(200);
        assertThat(cases() - before).isEqualTo(200);
    }

    private Set<String> fileAll(String run, int seed) {
        Visitor visitor = new Visitor(port);
        List<Integer> keys = new ArrayList<>();
        for (int key = 0; key < 200; key++) {
            keys.add(key);
        }
        java.util.Collections.shuffle(keys, new Random(seed / 4));
        Set<String> numbers = new HashSet<>();
        for (int key : keys) {
            HttpResponse<String> answer = visitor.send(
                    "POST",
                    COMPLAINTS,
                    GOOD.replace("ORDER-9", "ORDER-" + key),
                    Map.of("Content-Type", "application/json", "Idempotency-Key", run + key));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            numbers.add(read(answer).path("number").asText());
        }
        return numbers;
    }

    @Test
    @Tag("h2-only")
    void aThousandMalformedBodiesAreRefusedWithAFieldAndWriteNothing() {
        long before = cases();
        MalformedBodies bodies = new MalformedBodies(new Random(42), clock.instant());
        for (int i = 0; i < 1_000; i++) {
            MalformedBodies.Body body = bodies.next();
            HttpResponse<String> answer = post(COMPLAINTS, body.json(), Map.of());
            assertThat(answer.statusCode()).as("%s%n%s", body, answer.body()).isBetween(400, 499);
            if (answer.statusCode() != 413) {
                assertThat(errors(answer)).as("%s", body).anyMatch(error -> error.startsWith(body.field()));
            }
        }
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void aBodyOfTenMegabytesIsTooLarge() {
        long before = cases();
        HttpResponse<String> answer = post(COMPLAINTS, GOOD.replace("No car", "x".repeat(10_000_000)), Map.of());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void onlyStaffMaySayWhenItWasReceived() {
        String earlier = clock.instant().minus(Duration.ofHours(3)).toString();
        String body = GOOD.replace("{\"profile\"", "{\"receivedAt\":\"" + earlier + "\",\"profile\"");

        assertThat(errors(post(COMPLAINTS, body, Map.of()))).containsExactly("receivedAt staff-only");
        stranger.withBasic("wang.fang", Visitor.SAMPLE_PASSWORD);
        HttpResponse<String> answer = post(COMPLAINTS, body, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private long cases() {
        return jdbc.queryForObject("select count(*) from complaint", Long.class);
    }

    private HttpResponse<String> post(String path, String body, Map<String, String> headers) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put("Content-Type", "application/json");
        return stranger.send("POST", path, body, all);
    }

    private List<String> errors(HttpResponse<String> answer) {
        List<String> errors = new ArrayList<>();
        read(answer)
                .path("errors")
                .forEach(error -> errors.add(
                        error.path("field").asText() + " " + error.path("rule").asText()));
        return errors;
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
