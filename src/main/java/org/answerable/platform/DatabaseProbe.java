package org.answerable.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final int H2_ALREADY_OPEN = 90020;
    private static final int H2_UNREADABLE = 90030;
    private static final int H2_OTHER_VERSION = 90048;

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
            String patience = String.valueOf(DataSourceConfiguration.CONNECT_TIMEOUT.toMillis());
            login.setProperty("connectTimeout", patience);
            // Something may listen there and never say a word.
            login.setProperty("socketTimeout", patience);
        }
        requireFolder(settings.determineUrl());
        try (Connection connection = DriverManager.getConnection(settings.determineUrl(), login)) {
            return DatabaseVendor.of(connection);
        } catch (SQLException failure) {
            throw new DatabaseUnusableException(explain(settings, failure), failure);
        }
    }

    private static void requireFolder(String url) {
        EmbeddedFile.of(url).map(Path::getParent).ifPresent(folder -> {
            try {
                Files.createDirectories(folder);
            } catch (IOException impossible) {
                throw unwritable(folder, impossible);
            }
            if (!Files.isWritable(folder)) {
                throw unwritable(folder, null);
            }
        });
    }

    private static DatabaseUnusableException unwritable(Path folder, IOException causeOrNull) {
        return new DatabaseUnusableException(
                "the folder of the embedded database cannot be written (%s); set ANSWERABLE_DATA to a folder that this user may write"
                        .formatted(folder),
                causeOrNull);
    }

    private static String explain(DataSourceProperties settings, SQLException failure) {
        int code = failure.getErrorCode();
        if (code == ACCESS_DENIED || code == H2_WRONG_USER_OR_PASSWORD) {
            return "the database refused the login of user '%s'; check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD"
                    .formatted(settings.determineUsername());
        }
        if (code == UNKNOWN_DATABASE || code == ACCESS_DENIED_TO_DATABASE) {
            return "the database named in SPRING_DATASOURCE_URL (%s) does not exist or user '%s' may not use it; create it"
                            .formatted(
                                    EmbeddedFile.withoutOptions(settings.determineUrl()), settings.determineUsername())
                    + " with utf8mb4 and grant the user all rights on it";
        }
        if (code == H2_ALREADY_OPEN) {
            return "the embedded database %s is in use by another process (is Answerable already running?); a command works beside a server that is ready: wait for one that is just starting or stopping, stop any other process, keep the data in MySQL, or set ANSWERABLE_DATA to another folder"
                    .formatted(file(settings));
        }
        if (code == H2_UNREADABLE || code == H2_OTHER_VERSION) {
            return "the file of the embedded database %s cannot be read: %s; restore a copy, or set ANSWERABLE_DATA to another folder"
                    .formatted(file(settings), rootMessage(failure));
        }
        return "no database answers at SPRING_DATASOURCE_URL (%s): %s; check host, port and that the server runs"
                .formatted(EmbeddedFile.withoutOptions(settings.determineUrl()), rootMessage(failure));
    }

    private static String file(DataSourceProperties settings) {
        return EmbeddedFile.of(settings.determineUrl()).map(Path::toString).orElse(settings.determineUrl());
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
