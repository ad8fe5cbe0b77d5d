package bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rates through REST, one caller after the other: register, reply, investigate and draft, search. */
final class Rest {

    private static final String HANDLER = "wang.fang";
    private static final String PASSWORD = "only-in-tests";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String server;

    Rest(int port) {
        server = "http://localhost:" + port;
    }

    void measure(int calls) {
        List<String> numbers = new ArrayList<>();
        rate(
                "register",
                calls,
                i -> numbers.add(call(
                                "POST",
                                "/api/v1/complaints",
                                Map.of(
                                        "profile", "ride-hailing",
                                        "category", "late-or-no-show",
                                        "subject", "Nobody came " + i,
                                        "description", "I waited for an hour at the station, 司机没有来。",
                                        "party", Map.of("name", "Anna " + i, "email", "anna" + i + "@example.org")))
                        .path("number")
                        .asText()));
        rate("reply", calls, i -> complete(numbers.get(i), "UserTask_FirstReply"));
        rate("resolve (investigate)", calls, i -> complete(numbers.get(i), "UserTask_ResolveComplaint"));
        rate("resolve (draft)", calls, i -> complete(numbers.get(i), "UserTask_DraftResponse"));
        rate("search, one word that all cases hold", calls, i -> search("waited"));
        rate("search, two words and a number", calls, i -> search("anna station " + numbers.get(i)));
        rate("search, Chinese", calls, i -> search("没有来"));
        rate("list, newest page", calls, i -> call("GET", "/api/v1/cases?open=true", null));
    }

    private void search(String words) {
        JsonNode found = call("GET", "/api/v1/cases?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8), null);
        if (found.path("cases").isEmpty()) {
            throw new IllegalStateException("Nothing found for " + words);
        }
    }

    private void complete(String number, String element) {
        JsonNode tasks = call(
                "GET", "/engine-rest/task?nameLike=" + encoded("%" + number) + "&taskDefinitionKey=" + element, null);
        String task = "/engine-rest/task/" + tasks.path(0).path("id").asText();
        Map<String, Object> variables = new HashMap<>();
        Life.form(element).forEach((name, value) -> variables.put(name, Map.of("value", value)));
        call("POST", task + "/claim", Map.of("userId", HANDLER));
        call("POST", task + "/complete", Map.of("variables", variables));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void rate(String what, int calls, Call call) {
        long begin = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            call.of(i);
        }
        System.out.printf(Locale.ROOT, "  %-40s %8.1f per second%n", what, calls * 1e9 / (System.nanoTime() - begin));
    }

    private JsonNode call(String method, String path, Object body) {
        try {
            String login =
                    Base64.getEncoder().encodeToString((HANDLER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(server + path))
                            .header("Authorization", "Basic " + login)
                            .header("Content-Type", "application/json")
                            .method(
                                    method,
                                    body == null
                                            ? BodyPublishers.noBody()
                                            : BodyPublishers.ofString(json.writeValueAsString(body)))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return json.readTree(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private interface Call {

        void of(int i);
    }
}
