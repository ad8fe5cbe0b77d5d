package org.answerable.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;

/** One connection before anything else starts, so that a wrong setting ends the start with a sentence, not a stack. */
final class DatabaseProbe {

    private static final int ACCESS_DENIED = 1045;
    private static final int ACCESS_DENIED_TO_DATABASE = 1044;
    private static final int UNKNOWN_DATABASE = 1049;
    private static final int H2_WRONG_USER_OR_PASSWORD = 28000;

    private DatabaseProbe() {}

    /**
     * Connects once and tells the vendor.
     *
     * @throws DatabaseUnusableException if no connection comes about within ten seconds
     */
    static DatabaseVendor vendorBehind(DataSourceProperties settings) {
        Properties login = new Properties();
        login.setProperty("user", settings.determineUsername());
        login.setProperty("password", Objects.requireNonNullElse(settings.determinePassword(), ""));
        if (settings.determineUrl().startsWith("jdbc:mysql:")) {
            login.setProperty("connectTimeout", String.valueOf(DataSourceConfiguration.CONNECT_TIMEOUT.toMillis()));
        }
        try (Connection connection = DriverManager.getConnection(settings.determineUrl(), login)) {
            return DatabaseVendor.of(connection);
        } catch (SQLException failure) {
            throw new DatabaseUnusableException(explain(settings, failure), failure);
        }
    }

    private static String explain(DataSourceProperties settings, SQLException failure) {
        int code = failure.getErrorCode();
        if (code == ACCESS_DENIED || code == H2_WRONG_USER_OR_PASSWORD) {
            return "the database refused the login of user '%s'; check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD"
                    .formatted(settings.determineUsername());
        }
        if (code == UNKNOWN_DATABASE || code == ACCESS_DENIED_TO_DATABASE) {
            return "the database named in SPRING_DATASOURCE_URL (%s) does not exist or user '%s' may not use it; create it"
                            .formatted(settings.determineUrl(), settings.determineUsername())
                    + " with utf8mb4 and grant the user all rights on it";
        }
        return "no database answers at SPRING_DATASOURCE_URL (%s): %s; check host, port and that the server runs"
                .formatted(settings.determineUrl(), rootMessage(failure));
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String name = root.getClass().getSimpleName().replace("Exception", "");
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return message.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
                ? message
                : name + " " + message;
    }
}
