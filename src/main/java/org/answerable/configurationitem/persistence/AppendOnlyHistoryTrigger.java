package org.answerable.configurationitem.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Refuses updates and deletes of the history on H2, which takes no SQL triggers in MySQL mode; the database creates it by name. */
public final class AppendOnlyHistoryTrigger implements Trigger {

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        throw new SQLException("The history of items is append-only", "45000");
    }
}
