package bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Time from the command to the line that says ready, in processes of their own: the first start, and the next on its database. */
final class Starts {

    private Starts() {}

    static void measure(int times) throws IOException {
        List<Double> first = new ArrayList<>();
        List<Double> next = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Path folder = Files.createTempDirectory("bench-start");
            first.add(seconds(answerable(folder)));
            next.add(seconds(answerable(folder)));
            bare.add(seconds(bare(Files.createTempDirectory("bench-start"))));
        }
        System.out.printf(
                Locale.ROOT,
                "  Answerable, empty database %.1f s; again %.1f s; bare Camunda web application, empty database %.1f s (medians of %d)%n",
                Bench.median(first),
                Bench.median(next),
                Bench.median(bare),
                times);
    }

    private static ProcessBuilder answerable(Path folder) {
        ProcessBuilder process = java("org.answerable.Application");
        process.environment().put("ANSWERABLE_DATA", folder.toString());
        process.environment().put("SERVER_PORT", "0");
        return process;
    }

    private static ProcessBuilder bare(Path folder) {
        ProcessBuilder process = java("bench.BareWebApplication");
        process.command()
                .addAll(List.of(
                        "--server.port=0",
                        "--spring.config.location=optional:classpath:/none/",
                        "--spring.flyway.enabled=false",
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("bare"),
                        "--camunda.bpm.auto-deployment-enabled=false",
                        "--camunda.bpm.history-level=full"));
        return process;
    }

    /** Our classes without those of the tests, as in the jar. */
    private static ProcessBuilder java(String type) {
        String classPath = System.getProperty("java.class.path");
        if (type.startsWith("org.")) {
            classPath = String.join(
                    File.pathSeparator,
                    Arrays.stream(classPath.split(File.pathSeparator))
                            .filter(entry -> !entry.endsWith("test-classes"))
                            .toList());
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                "-cp",
                classPath,
                type));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("ANSWERABLE_"));
        return process;
    }

    private static double seconds(ProcessBuilder command) throws IOException {
        long begin = System.nanoTime();
        Process process = command.start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.contains("is ready")) {
                    return (System.nanoTime() - begin) / 1e9;
                }
            }
        } finally {
            process.destroy();
        }
        throw new IllegalStateException("Did not start: " + said);
    }
}
