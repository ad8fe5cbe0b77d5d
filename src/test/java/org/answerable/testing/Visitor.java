package org.answerable.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A browser without pictures or scripts: keeps cookies, sends forms with their token, follows no redirects by itself. */
public final class Visitor {

    /** The password of all sample people in tests (application-test.yml). */
    public static final String SAMPLE_PASSWORD = "only-in-tests";

    private final URI server;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String basic;

    /** A new visitor without any cookies, for the server at the local port. */
    public Visitor(int port) {
        this.server = URI.create("http://localhost:" + port);
    }

    /** Logs in by the login page; the answer is the redirect that follows. */
    public HttpResponse<String> logIn(String userId, String password) {
        return post("/login", Map.of("username", userId, "password", password));
    }

    /** Sends user id and password with every call from now on, as programs do. */
    public Visitor withBasic(String userId, String password) {
        basic = "Basic "
                + Base64.getEncoder().encodeToString((userId + ":" + password).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Gets a page. */
    public HttpResponse<String> get(String path) {
        return send("GET", path, null, Map.of("Accept", "text/html,*/*"));
    }

    /** Gets a file, read while it comes. */
    public InputStream open(String path) {
        try {
            return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofInputStream())
                    .body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Posts a form with the token that pages carry. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return postAll(
                path,
                fields.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue()))));
    }

    /** Posts a form, some of whose fields occur several times. */
    public HttpResponse<String> postAll(String path, Map<String, List<String>> fields) {
        String form = fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> encode(field.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&", "_csrf=" + encode(token()) + "&", ""));
        return send(
                "POST",
                path,
                form,
                Map.of("Accept", "text/html,*/*", "Content-Type", "application/x-www-form-urlencoded"));
    }

    /** Sends anything. */
    public HttpResponse<String> send(String method, String path, String bodyOrNull, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .method(method, bodyOrNull == null ? BodyPublishers.noBody() : BodyPublishers.ofString(bodyOrNull));
        headers.forEach(request::header);
        if (basic != null) {
            request.header("Authorization", basic);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Posts a form with files and the token that pages carry. */
    public HttpResponse<String> upload(String path, Multipart form) {
        return text(sendBytes(
                "POST",
                path,
                form.field("_csrf", token()).bytes(),
                Map.of("Accept", "text/html,*/*", "Content-Type", form.contentType())));
    }

    /** Sends files as a program does. */
    public HttpResponse<String> send(String path, Multipart form) {
        return text(sendBytes(
                "POST", path, form.bytes(), Map.of("Accept", "application/json", "Content-Type", form.contentType())));
    }

    /** Gets something that is no text. */
    public HttpResponse<byte[]> download(String path) {
        return sendBytes("GET", path, new byte[0], Map.of("Accept", "*/*"));
    }

    private HttpResponse<byte[]> sendBytes(String method, String path, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (basic != null) {
            request.header("Authorization", basic);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static HttpResponse<String> text(HttpResponse<byte[]> answer) {
        return new TextAnswer(answer);
    }

    /** A path as it is, with all its oddities; or a whole address. */
    private URI address(String path) {
        return path.startsWith("/") ? URI.create(server + path) : server.resolve(path);
    }

    /** The token against forged requests, as the pages of this session carry it. */
    public String token() {
        HttpResponse<String> page = get("/login");
        Element hidden = Jsoup.parse(page.body()).selectFirst("input[name=_csrf]");
        if (hidden == null) {
            throw new AssertionError("The page carries no token: " + page.statusCode() + " " + page.body());
        }
        return hidden.val();
    }

    /** The value of a cookie, or null. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
