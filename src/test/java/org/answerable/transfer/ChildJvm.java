package org.answerable.transfer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The program in a process of its own, started with a command as from the jar. */
final class ChildJvm {

    private static final long PATIENCE_MINUTES = 10;

    private final Process process;
    private final Path output;

    private ChildJvm(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static ChildJvm start(Path folder, Map<String, String> settings, String... arguments) throws IOException {
        Path output = Files.createTempFile(folder, "child", ".out");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx800m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "org.answerable.Application"));
        command.addAll(List.of(arguments));
        ProcessBuilder child = new ProcessBuilder(command);
        child.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("ANSWERABLE_"));
        child.environment().putAll(settings);
        child.redirectErrorStream(true).redirectOutput(output.toFile());
        return new ChildJvm(child.start(), output);
    }

    /** Waits for its end; returns the exit code. */
    int ended() throws IOException, InterruptedException {
        return ended(PATIENCE_MINUTES);
    }

    /** Waits so many minutes for its end; returns the exit code. */
    int ended(long minutes) throws IOException, InterruptedException {
        if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("The command does not end: " + said());
        }
        return process.exitValue();
    }

    /** Waits until it has said that so many rows are done, then kills it as {@code kill -9} does. False if it was faster. */
    boolean killedAfter(int rows) throws IOException, InterruptedException {
        boolean wasAlive = reaches(rows) && process.isAlive();
        kill();
        return wasAlive;
    }

    /** Waits until it has said that so many rows are done; false if it ended before. */
    boolean reaches(int rows) throws IOException, InterruptedException {
        return waited(said -> rowsIn(said) >= rows);
    }

    /** Waits until it has said the words; false if it ended before. */
    boolean says(String words) throws IOException, InterruptedException {
        return waited(said -> said.contains(words));
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it as Ctrl-C does. */
    void stop() throws IOException, InterruptedException {
        process.destroy();
        ended();
    }

    private boolean waited(Predicate<String> enough) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (System.nanoTime() < until && process.isAlive()) {
            if (enough.test(said())) {
                return true;
            }
            Thread.sleep(20);
        }
        return false;
    }

    String said() throws IOException {
        return Files.readString(output);
    }

    private static int rowsIn(String said) {
        return said.lines()
                .filter(line -> line.startsWith("["))
                .map(line -> line.replaceAll(".*%\\s+(\\d+) rows .*", "$1"))
                .filter(number -> number.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    /** The class path of the tests without the tests. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
