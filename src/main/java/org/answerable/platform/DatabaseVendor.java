package org.answerable.platform;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** The databases that Answerable runs on. */
public enum DatabaseVendor {
    H2,
    MYSQL,
    MARIADB;

    /** The vendor behind an open connection; MariaDB answers Connector/J as "MySQL", so its version is asked for. */
    public static DatabaseVendor of(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        if ("H2".equals(metaData.getDatabaseProductName())) {
            return H2;
        }
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("select version()")) {
            version.next();
            return version.getString(1).toLowerCase(Locale.ROOT).contains("mariadb") ? MARIADB : MYSQL;
        }
    }

    /** The name of the folder below {@code sql/vendor} that belongs to this vendor. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
