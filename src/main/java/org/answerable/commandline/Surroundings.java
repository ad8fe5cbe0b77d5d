package org.answerable.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.answerable.platform.StartFailure;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application around a command: on the configured database, but no port is opened, no job executed, no mail sent. */
final class Surroundings {

    private final Class<?> application;

    Surroundings(Class<?> application) {
        this.application = application;
    }

    /**
     * Runs the work within the application.
     *
     * @param settings of the command, key to value; those whose key ends with {@code ?} only where the installation sets nothing else
     * @return the exit code of the work, or 2 after a start that failed, which has been told
     */
    int within(Map<String, String> settings, ToIntFunction<ConfigurableApplicationContext> work) {
        ConfigurableApplicationContext started;
        try {
            started = start(settings);
        } catch (RuntimeException failure) {
            StartFailure.tell(failure, System.err);
            return StartFailure.REFUSED;
        }
        try (started) {
            return work.applyAsInt(started);
        }
    }

    /** Starts the application. */
    ConfigurableApplicationContext start(Map<String, String> settings) {
        List<String> arguments = new ArrayList<>(List.of(
                // A web context, since Camunda's parts ask for one, that listens nowhere.
                "--server.port=-1",
                "--camunda.bpm.job-execution.enabled=false",
                "--answerable.outbox.enabled=false",
                "--answerable.deadlines.sweep=false",
                "--answerable.rating-review.enabled=false",
                "--answerable.commandline=true",
                "--logging.level.root=WARN"));
        List<String> defaults = new ArrayList<>();
        settings.forEach((key, value) -> {
            if (key.endsWith("?")) {
                defaults.add(key.substring(0, key.length() - 1) + "=" + value);
            } else {
                arguments.add("--" + key + "=" + value);
            }
        });
        return new SpringApplicationBuilder(application)
                .properties(defaults.toArray(String[]::new))
                .run(arguments.toArray(String[]::new));
    }
}
