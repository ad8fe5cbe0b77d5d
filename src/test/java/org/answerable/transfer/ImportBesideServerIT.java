package org.answerable.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.answerable.platform.RunningNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code import} beside a server that holds the embedded database: client and server killed in the middle. */
@Tag("h2-only")
class ImportBesideServerIT {

    private static final int ROWS = 1_500;
    private static final String BODY = "{\"source\":\"intruder\",\"fileName\":\"file.csv\"}";

    @TempDir
    Path folder;

    private final List<ChildJvm> servers = new ArrayList<>();
    private Path database;
    private int port;
    private Map<String, String> settings;

    @BeforeEach
    void aServersSettings() throws IOException {
        database = folder.resolve("answerable");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        settings = Map.of(
                "ANSWERABLE_DATA",
                folder.toString(),
                "ANSWERABLE_SAMPLE_PASSWORD",
                "long enough",
                "SERVER_PORT",
                String.valueOf(port));
    }

    @AfterEach
    void noServerIsLeftOver() throws InterruptedException {
        for (ChildJvm server : servers) {
            server.kill();
        }
    }

    @Test
    void noRowIsLostOrDoubledWhoeverIsKilledAndNobodyElseIsLetIn() throws Exception {
        Path file = new GeneratedRows("beside", 17)
                .around(LocalDateTime.of(2025, 3, 9, 2, 0), ROWS)
                .row("unreadable", "13/13/2025 25:00", "", "DSNY", "Dead Animal", "In Progress")
                .in(folder);
        ChildJvm server = serving();
        RunningNode node = RunningNode.beside(database).orElseThrow();
        nobodyElseIsLetIn(node);

        assertThat(importing(file, "--dry-run").ended()).isEqualTo(1);
        assertThat(importing(file).killedAfter(250)).as("client killed").isTrue();
        ChildJvm left = importing(file);
        assertThat(left.reaches(500)).as(left.said()).isTrue();
        server.kill();
        assertThat(left.ended()).as(left.said()).isEqualTo(3);
        assertThat(left.said()).contains("does not answer any more").contains("run it again");
        assertThat(RunningNode.file(database)).as("left over").exists();

        ChildJvm second = serving();
        ChildJvm again = importing(file);
        assertThat(again.ended()).as(again.said()).isEqualTo(1);
        assertThat(again.said()).contains((ROWS + 1) + " rows: ").contains(" 1 refused");
        assertThat(Files.readString(folder.resolve("beside.csv.refused"))).contains("unreadable", "receivedAt: ");
        theOtherCommandsWorkByTheServerToo();
        second.stop();
        assertThat(RunningNode.file(database)).doesNotExist();
        everyRowIsOneCase();
    }

    private void theOtherCommandsWorkByTheServerToo() throws IOException, InterruptedException {
        Path export = folder.resolve("ledger.jsonl");
        ChildJvm verifying = ChildJvm.start(folder, settings, "verify-ledger", "--export", export.toString());
        assertThat(verifying.ended()).as(verifying.said()).isZero();
        assertThat(verifying.said()).contains(ROWS + " cases, ").contains(" 0 problems");
        assertThat(Files.lines(export)).hasSizeGreaterThanOrEqualTo(ROWS);

        ChildJvm rebuilding = ChildJvm.start(folder, settings, "rebuild-search");
        assertThat(rebuilding.ended()).as(rebuilding.said()).isZero();
        assertThat(rebuilding.said()).contains(ROWS + " cases, ");
    }

    private void everyRowIsOneCase() throws SQLException {
        assertThat(number("select count(*) from case_file")).isEqualTo(ROWS);
        assertThat(number("select count(distinct row_key) from import_row")).isEqualTo(ROWS);
        assertThat(number("select count(distinct case_id) from import_row")).isEqualTo(ROWS);
        assertThat(number("select count(*) from complaint where ending is null"))
                .isEqualTo(ROWS / 10);
        assertThat(number("select count(*) from deadline where kind = 'resolve'"))
                .as("bound by the limit of the mapping")
                .isEqualTo(ROWS / 10);
    }

    private void nobodyElseIsLetIn(RunningNode node) throws IOException, InterruptedException {
        assertThat(call(node.port(), null)).isEqualTo(403);
        assertThat(call(node.port(), "Bearer wrong")).isEqualTo(403);
        assertThat(call(node.port(), "Basic YWRtaW46bG9uZyBlbm91Z2g=")).isEqualTo(403);
        assertThat(call(port, "Bearer " + node.secret()))
                .as("by the way of all")
                .isEqualTo(403);
        assertThat(call(node.port(), "Bearer " + node.secret())).isEqualTo(200);
    }

    private static int call(int at, String authorization) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + "/api/node/imports"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(BODY));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private ChildJvm serving() throws IOException, InterruptedException {
        ChildJvm server = ChildJvm.start(folder, settings);
        servers.add(server);
        assertThat(server.says("Answerable is ready")).as(server.said()).isTrue();
        return server;
    }

    private ChildJvm importing(Path file, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "import",
                file.toString(),
                "--mapping",
                GeneratedRows.MAPPING.toAbsolutePath().toString()));
        arguments.addAll(List.of(more));
        return ChildJvm.start(folder, settings, arguments.toArray(String[]::new));
    }

    private long number(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + database + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                        "answerable",
                        "");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
