package org.answerable.platform;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one last line why the server does not start and which setting to look at. */
public final class StartFailure {

    /** Exit code of a start that was refused for a reason that a setting mends. */
    public static final int REFUSED = 2;

    /** Exit code of a start that failed unexpectedly. */
    public static final int FAILED = 1;

    private static final int TRIGGER_NEEDS_PRIVILEGE = 1419;
    private static final int COMMAND_DENIED = 1142;

    private StartFailure() {}

    /**
     * Prints the last line.
     *
     * @return the exit code for the process
     */
    public static int tell(Throwable failure, PrintStream out) {
        Optional<String> reason = reason(failure);
        out.println("answerable: cannot start: "
                + reason.orElseGet(() -> "unexpected failure, see the log above: " + root(failure)));
        out.flush();
        return reason.isPresent() ? REFUSED : FAILED;
    }

    /** What to tell whoever starts the server; empty if the failure is none that a setting mends. */
    static Optional<String> reason(Throwable failure) {
        return first(failure, StartRefusedException.class, Throwable::getMessage)
                .or(() -> first(failure, PortInUseException.class, StartFailure::portTaken))
                .or(() -> first(failure, BindException.class, StartFailure::unreadable))
                .or(() -> first(failure, InvalidConfigurationPropertyValueException.class, StartFailure::unusable))
                .or(() -> first(failure, FlywayValidateException.class, StartFailure::tablesOfAnotherVersion))
                .or(() -> causes(failure)
                        .filter(SQLException.class::isInstance)
                        .map(cause -> migrationRefused((SQLException) cause))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static String portTaken(PortInUseException taken) {
        return "port %d is taken by another process; stop that one, or set SERVER_PORT to a free port"
                .formatted(taken.getPort());
    }

    private static String unreadable(BindException failure) {
        return "the setting %s cannot be read: %s"
                .formatted(environmentName(failure.getName().toString()), root(failure));
    }

    private static String unusable(InvalidConfigurationPropertyValueException failure) {
        return "the setting %s has a value that it cannot have: %s"
                .formatted(environmentName(failure.getName()), failure.getValue());
    }

    /** Names the first difference; the others say no more to whoever starts the server. */
    private static String tablesOfAnotherVersion(FlywayValidateException failure) {
        String difference = String.valueOf(failure.getMessage())
                .lines()
                .filter(line -> line.contains("igration") && !line.startsWith("Validate failed"))
                .findFirst()
                .orElse("its list of migrations differs");
        return ("the database was made by another version of Answerable, and this version cannot carry it on (%s); set"
                        + " ANSWERABLE_DATA to an empty folder (or SPRING_DATASOURCE_URL to an empty database), or restore a"
                        + " backup that this version made")
                .formatted(difference.strip());
    }

    private static String environmentName(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static Optional<String> migrationRefused(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case TRIGGER_NEEDS_PRIVILEGE ->
                Optional.of(
                        "the database at SPRING_DATASOURCE_URL lets SPRING_DATASOURCE_USERNAME create no triggers: set"
                                + " log_bin_trust_function_creators=1 on the server, or let an administrator migrate once");
            case COMMAND_DENIED ->
                Optional.of(
                        "the database at SPRING_DATASOURCE_URL lets SPRING_DATASOURCE_USERNAME change no tables; grant the"
                                + " user all rights on the database (" + failure.getMessage() + ")");
            default -> Optional.empty();
        };
    }

    private static <T extends Throwable> Optional<String> first(
            Throwable failure, Class<T> type, Function<T, String> text) {
        return causes(failure)
                .filter(type::isInstance)
                .map(type::cast)
                .map(text)
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    /** The innermost cause in one line. */
    public static String root(Throwable failure) {
        Throwable root = causes(failure).reduce((outer, inner) -> inner).orElse(failure);
        return root.getClass().getSimpleName() + ": "
                + String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }
}
