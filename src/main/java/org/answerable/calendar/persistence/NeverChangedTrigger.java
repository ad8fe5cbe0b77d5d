package org.answerable.calendar.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Refuses updates and deletes of calendars on H2, which takes no SQL triggers in MySQL mode; the database creates it by name. */
public final class NeverChangedTrigger implements Trigger {

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        throw new SQLException("A version of a calendar is never changed: add a new version", "45000");
    }
}
