package org.answerable.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code simulate} in its own process, compared with a script that counts straight from the file. */
@Tag("h2-only")
class SimulateFileIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path REAL = Path.of("..", "shared", "data", "nyc311-animals.csv");
    private static final Map<String, String> DEPARTMENTS =
            Map.of("NYPD", "emergency-group", "DSNY", "repair", "DPR", "operations-management", "DOHMH", "quality");

    private static final int SLICE = 25;
    private static final int PATIENCE_MINUTES = 60;

    @TempDir
    Path folder;

    @Test
    void theCountsOfAGeneratedFileAreThoseOfTheScript() throws IOException, InterruptedException {
        GeneratedRows rows = new GeneratedRows("generated", 311)
                .around(LocalDateTime.of(2025, 3, 9, 2, 0), 60)
                .around(LocalDateTime.of(2025, 3, 20, 2, 0), 40)
                .row("in time", "3/6/2025 23:00", "3/10/2025 0:00", "DSNY", "Dead Animal", "Closed")
                .row("a minute late", "3/6/2025 23:00", "3/10/2025 0:01", "DSNY", "Dead Animal", "Closed")
                .row("long late", "3/1/2025 12:00", "3/20/2025 12:00", "DPR", "Dead Animal", "Closed")
                .row("long overdue", "3/1/2025 12:00", "", "DOHMH", "Pet Shop", "In Progress");
        Path file = rows.in(folder);

        JsonNode simulated = simulated(file);

        assertSameCounts(simulated, counted(file));
        JsonNode departments = simulated.get("departments");
        assertThat(departments.get("operations-management").get("escalations").asInt())
                .isPositive();
        long closed = sum(departments, "in_time") + sum(departments, "late");
        JsonNode instances = simulated.get("instances");
        assertThat(instances.get("complaint-handling").get("finished").asLong()).isEqualTo(closed);
        assertThat(instances.get("complaint-handling").get("running").asLong()).isEqualTo(rows.rows() - closed);
    }

    @Test
    void aLimitThatIsNotTheProfilesOwnIsRefused() throws IOException, InterruptedException {
        Path file = new GeneratedRows("few", 1)
                .around(LocalDateTime.of(2025, 3, 9, 2, 0), 2)
                .in(folder);
        Path mapping = Files.writeString(
                folder.resolve("mapping.yaml"),
                Files.readString(GeneratedRows.MAPPING)
                        .replace("profile: telecom", "profile: ride-hailing")
                        .replaceAll("(?s)  category:.*?otherwise: other\n", ""));

        ChildJvm child = ChildJvm.start(folder, Map.of(), "simulate", file.toString(), "--mapping", mapping.toString());

        assertThat(child.ended()).as(child.said()).isEqualTo(2);
        assertThat(child.said()).contains("compares with PT72H").contains("promises PT24H");
    }

    /** Where the real complaints lie beside the checkout: every so manieth row of them. */
    @Test
    void theCountsOfASliceOfTheRealFileAreThoseOfTheScript() throws IOException, InterruptedException {
        assumeThat(REAL).exists();
        List<String> rows = Files.readAllLines(REAL);
        List<String> slice = IntStream.range(0, rows.size())
                .filter(row -> row % SLICE == 0)
                .mapToObj(rows::get)
                .toList();
        Path file = Files.write(folder.resolve("slice.csv"), slice);

        assertSameCounts(simulated(file), counted(file));
    }

    /** All of it takes a quarter of an hour or more: only where the variable asks for it. */
    @Test
    void theCountsOfTheWholeRealFileAreThoseOfTheScript() throws IOException, InterruptedException {
        assumeThat(REAL).exists();
        assumeThat(System.getenv("ANSWERABLE_REAL_FILE")).isNotNull();

        assertSameCounts(simulated(REAL), counted(REAL));
    }

    private JsonNode simulated(Path file) throws IOException, InterruptedException {
        Path json = folder.resolve("simulated.json");
        ChildJvm child = ChildJvm.start(
                folder,
                Map.of(),
                "simulate",
                file.toAbsolutePath().toString(),
                "--mapping",
                GeneratedRows.MAPPING.toAbsolutePath().toString(),
                "--json",
                json.toString());
        assertThat(child.ended(PATIENCE_MINUTES)).as(child.said()).isZero();
        return JSON.readTree(json.toFile());
    }

    private static JsonNode counted(Path file) throws IOException, InterruptedException {
        Process script = new ProcessBuilder("python3", "src/test/python/count-resolutions.py", file.toString(), "72")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor()).isZero();
        return JSON.readTree(said);
    }

    private static void assertSameCounts(JsonNode simulated, JsonNode counted) {
        assertThat(simulated.get("departments").size()).isEqualTo(counted.size());
        counted.fields().forEachRemaining(agency -> {
            JsonNode department = simulated.get("departments").get(DEPARTMENTS.get(agency.getKey()));
            agency.getValue().fields().forEachRemaining(count -> assertThat(
                            department.get(count.getKey()).asLong())
                    .as("%s of %s", count.getKey(), agency.getKey())
                    .isEqualTo(count.getValue().asLong()));
        });
    }

    private static long sum(JsonNode departments, String count) {
        long sum = 0;
        for (JsonNode department : departments) {
            sum += department.get(count).asLong();
        }
        return sum;
    }
}
