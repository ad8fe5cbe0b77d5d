package org.answerable.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.SqlSessionFactory;

/** Asks the database how it would answer a mapper's statement. */
public record QueryPlans(SqlSessionFactory sessions, Connection connection) {

    /** H2's plan in capitals. */
    public String ofH2(Class<?> mapper, String name, Object parameters) throws SQLException {
        try (PreparedStatement explain = explained(mapper, name, parameters);
                ResultSet plan = explain.executeQuery()) {
            plan.next();
            return plan.getString(1).toUpperCase(Locale.ROOT);
        }
    }

    /** The question, ready to be asked. */
    public PreparedStatement explained(Class<?> mapper, String name, Object parameters) throws SQLException {
        MappedStatement statement = sessions.getConfiguration().getMappedStatement(mapper.getName() + "." + name);
        BoundSql sql = statement.getBoundSql(parameters);
        // A table, since MySQL 9 would answer with a tree.
        String format = "mysql".equals(TestDatabase.vendor()) ? "format=traditional " : "";
        PreparedStatement explain = connection.prepareStatement("explain " + format + sql.getSql());
        statement.getLang().createParameterHandler(statement, parameters, sql).setParameters(explain);
        return explain;
    }
}
