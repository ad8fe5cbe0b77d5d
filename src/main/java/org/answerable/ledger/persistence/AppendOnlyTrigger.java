package org.answerable.ledger.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Refuses every update and delete on H2, which takes no SQL triggers in MySQL mode; the database creates it by name. */
public final class AppendOnlyTrigger implements Trigger {

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        String deed = newRow == null ? "deleted" : "changed";
        throw new SQLException("ledger_entry is append-only: an entry is never " + deed, "45000");
    }
}
