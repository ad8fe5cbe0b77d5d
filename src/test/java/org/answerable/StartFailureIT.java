package org.answerable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.answerable.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A start that cannot succeed ends: exit code not 0, no stack, and a last line that names the setting to look at. */
@Tag("h2-only")
@Execution(ExecutionMode.CONCURRENT)
class StartFailureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String SECRET = "not-to-be-shown";

    @TempDir
    Path folder;

    @Test
    void aClosedPortOfTheDatabase() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        Ended ended = start(
                Map.of("SPRING_DATASOURCE_URL", "jdbc:mysql://127.0.0.1:" + closed + "/answerable?password=" + SECRET));

        ended.refusedNaming("SPRING_DATASOURCE_URL", "127.0.0.1:" + closed, "check host, port");
        assertThat(ended.output()).doesNotContain(SECRET);
    }

    @Test
    void anUnknownHostOfTheDatabase() throws Exception {
        start(Map.of("SPRING_DATASOURCE_URL", "jdbc:mysql://no-such-host.invalid:3306/answerable"))
                .refusedNaming("SPRING_DATASOURCE_URL", "no-such-host.invalid");
    }

    @Test
    void aDatabaseThatDoesNotAnswerWithinTenSeconds() throws Exception {
        List<Socket> crowd = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            fill(full, crowd);

            Ended ended = start(
                    Map.of("SPRING_DATASOURCE_URL", "jdbc:mysql://127.0.0.1:" + full.getLocalPort() + "/answerable"));

            ended.refusedNaming("SPRING_DATASOURCE_URL", "127.0.0.1:" + full.getLocalPort());
            assertThat(ended.took()).isLessThan(Duration.ofSeconds(45));
        } finally {
            for (Socket socket : crowd) {
                socket.close();
            }
        }
    }

    @Test
    void somethingThatListensButIsNoDatabase() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Ended ended = start(
                    Map.of("SPRING_DATASOURCE_URL", "jdbc:mysql://127.0.0.1:" + silent.getLocalPort() + "/answerable"));

            ended.refusedNaming("SPRING_DATASOURCE_URL", "127.0.0.1:" + silent.getLocalPort());
        }
    }

    @Test
    void aWrongPasswordOfTheDatabase() throws Exception {
        Map<String, Object> database = TestDatabase.fresh();
        String url = String.valueOf(database.get("spring.datasource.url"));
        if (TestDatabase.vendor().equals("h2")) {
            // The tests' database lives in this process; a child sees files only.
            url = "jdbc:h2:file:" + folder.resolve("protected") + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
            DriverManager.getConnection(url, "answerable", "right").close();
        }

        start(Map.of(
                        "SPRING_DATASOURCE_URL",
                        url,
                        "SPRING_DATASOURCE_USERNAME",
                        "answerable",
                        "SPRING_DATASOURCE_PASSWORD",
                        SECRET))
                .refusedNaming("SPRING_DATASOURCE_PASSWORD", "answerable");
    }

    @Test
    void anEmbeddedDatabaseThatAnotherProcessHolds() throws Exception {
        try (Connection holder = DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("answerable") + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "answerable",
                "")) {
            start(Map.of("ANSWERABLE_DATA", folder.toString()))
                    .refusedNaming("ANSWERABLE_DATA", "in use by another process", folder.toString());
            assertThat(holder.isValid(1)).isTrue();
        }
    }

    @Test
    void anEmbeddedDatabaseWhoseFileIsBroken() throws Exception {
        Files.writeString(folder.resolve("answerable.mv.db"), "This is no database.".repeat(1000));

        start(Map.of("ANSWERABLE_DATA", folder.toString())).refusedNaming("ANSWERABLE_DATA", "cannot be read");
    }

    @Test
    void anEmbeddedDatabaseOfAnOlderVersionWhoseMigrationsWereNumberedOtherwise() throws Exception {
        Path older = Files.createDirectory(folder.resolve("older"));
        Files.writeString(older.resolve("V999__numbered_otherwise.sql"), "create table numbered_otherwise (id int);");
        Flyway.configure()
                .dataSource(
                        "jdbc:h2:file:" + folder.resolve("answerable")
                                + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                        "answerable",
                        "")
                .locations("filesystem:" + older)
                .load()
                .migrate();

        start(Map.of("ANSWERABLE_DATA", folder.toString()))
                .refusedNaming(
                        "another version of Answerable",
                        "not applied to database",
                        "ANSWERABLE_DATA to an empty folder",
                        "restore a backup");
    }

    @Test
    void aDataFolderThatCannotBeMade() throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "");

        start(Map.of("ANSWERABLE_DATA", file.resolve("below").toString()))
                .refusedNaming("ANSWERABLE_DATA", "cannot be written");
    }

    @Test
    void aWebPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            start(Map.of(
                            "ANSWERABLE_DATA",
                            folder.toString(),
                            "SERVER_PORT",
                            String.valueOf(taken.getLocalPort()),
                            "ANSWERABLE_SAMPLE_PASSWORD",
                            "long enough"))
                    .refusedNaming("SERVER_PORT", String.valueOf(taken.getLocalPort()));
        }
    }

    @Test
    void aSettingThatIsNoNumber() throws Exception {
        start(Map.of("ANSWERABLE_DATA", folder.toString(), "SERVER_PORT", "eighty"))
                .refusedNaming("SERVER_PORT");
    }

    @Test
    void aSamplePasswordThatIsTooShort() throws Exception {
        Ended ended = start(Map.of("ANSWERABLE_DATA", folder.toString(), "ANSWERABLE_SAMPLE_PASSWORD", "tiny-7x"));

        ended.refusedNaming("ANSWERABLE_SAMPLE_PASSWORD", "at least 8");
        assertThat(ended.output()).doesNotContain("tiny-7x");
    }

    @Test
    void aHalfConfiguredProductionWithAllThatIsMissingAtOnce() throws Exception {
        start(Map.of("SPRING_PROFILES_ACTIVE", "production"))
                .refusedNaming("SPRING_DATASOURCE_URL", "SPRING_MAIL_HOST", "ANSWERABLE_BASE_URL");
        start(Map.of(
                        "SPRING_PROFILES_ACTIVE",
                        "production,demonstration",
                        "SPRING_DATASOURCE_URL",
                        "jdbc:mysql://127.0.0.1:1/answerable",
                        "SPRING_MAIL_HOST",
                        "localhost",
                        "ANSWERABLE_BASE_URL",
                        "answerable.example"))
                .refusedNaming("ANSWERABLE_BASE_URL", "SPRING_PROFILES_ACTIVE");
    }

    /** Connects until the queue of the socket is full and further callers get no answer. */
    private static void fill(ServerSocket full, List<Socket> crowd) {
        for (int guest = 0; guest < 20; guest++) {
            Socket socket = new Socket();
            crowd.add(socket);
            try {
                socket.connect(new InetSocketAddress(full.getInetAddress(), full.getLocalPort()), 300);
            } catch (IOException queueIsFull) {
                return;
            }
        }
    }

    private Ended start(Map<String, String> settings) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "start", ".out");
        ProcessBuilder child = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "org.answerable.Application");
        child.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("ANSWERABLE_"));
        child.environment().putAll(settings);
        child.environment().putIfAbsent("SERVER_PORT", "0");
        child.directory(folder.toFile());
        child.redirectErrorStream(true).redirectOutput(output.toFile());
        long begin = System.nanoTime();
        Process process = child.start();
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("ends by itself: %s", Files.readString(output))
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(output), Duration.ofNanos(System.nanoTime() - begin));
    }

    /** The class path of the tests without the tests. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private record Ended(int code, String output, Duration took) {

        void refusedNaming(String... words) {
            List<String> lines = output.lines().toList();
            assertThat(code).as(output).isEqualTo(2);
            assertThat(lines.get(lines.size() - 1))
                    .startsWith("answerable: cannot start: ")
                    .contains(words);
            assertThat(lines).as("no stack").noneMatch(line -> line.startsWith("\tat "));
        }
    }
}
