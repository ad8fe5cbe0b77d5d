package org.answerable.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.answerable.platform.EmbeddedFile;
import org.answerable.platform.RunningNode;
import org.answerable.platform.StartFailure;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application around a command: on the configured database, but no port is opened, no job executed, no mail sent. */
final class Surroundings {

    private final Class<?> application;

    Surroundings(Class<?> application) {
        this.application = application;
    }

    /**
     * Runs the work within the application, or by the running server where that holds the embedded database.
     *
     * @return the exit code of the work, or 2 after a start that failed, which has been told
     */
    int beside(
            Map<String, String> settings,
            ToIntFunction<ConfigurableApplicationContext> work,
            ToIntFunction<RunningNode> byNode) {
        Optional<RunningNode> running;
        try {
            running = running(settings);
        } catch (RuntimeException failure) {
            return told(failure);
        }
        return running.isPresent() ? byNode.applyAsInt(running.get()) : within(settings, work);
    }

    /**
     * Runs the work within the application.
     *
     * @param settings of the command, key to value
     * @return the exit code of the work, or 2 after a start that failed, which has been told
     */
    int within(Map<String, String> settings, ToIntFunction<ConfigurableApplicationContext> work) {
        ConfigurableApplicationContext started;
        try {
            started = start(settings);
        } catch (RuntimeException failure) {
            return told(failure);
        }
        try (started) {
            return work.applyAsInt(started);
        }
    }

    private static int told(RuntimeException failure) {
        StartFailure.tell(failure, System.err);
        return StartFailure.REFUSED;
    }

    /** Reads the settings as the application would, and starts nothing. */
    private static Optional<RunningNode> running(Map<String, String> settings) {
        try (ConfigurableApplicationContext read = new SpringApplicationBuilder(SettingsOnly.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments(settings))) {
            return EmbeddedFile.of(read.getEnvironment().getProperty("spring.datasource.url"))
                    .flatMap(RunningNode::beside);
        }
    }

    /** Starts the application. */
    ConfigurableApplicationContext start(Map<String, String> settings) {
        return new SpringApplicationBuilder(application).run(arguments(settings));
    }

    private static String[] arguments(Map<String, String> settings) {
        List<String> arguments = new ArrayList<>(List.of(
                // A web context, since Camunda's parts ask for one, that listens nowhere.
                "--server.port=-1",
                "--camunda.bpm.job-execution.enabled=false",
                "--answerable.outbox.enabled=false",
                "--answerable.deadlines.sweep=false",
                "--answerable.rating-review.enabled=false",
                "--answerable.commandline=true",
                "--logging.level.root=WARN"));
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return arguments.toArray(String[]::new);
    }

    /** An application without parts. */
    private static final class SettingsOnly {}
}
