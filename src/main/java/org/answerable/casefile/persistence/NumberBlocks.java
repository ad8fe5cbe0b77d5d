package org.answerable.casefile.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/**
 * Hands out case numbers from blocks that this node reserves in short transactions of their own. They have a connection of their
 * own too: if all connections of the pool were held by transactions that wait for a number, none would be left to reserve one.
 */
@Component
public class NumberBlocks implements DisposableBean {

    static final int BLOCK = 20;

    private static final String RESERVE =
            "insert into case_number_block (kind_code, number_year, next_number) values (?, ?, ?)"
                    + " on duplicate key update next_number = next_number + ?";
    private static final String READ =
            "select next_number from case_number_block where kind_code = ? and number_year = ?";

    private final HikariDataSource connection;
    private final Map<String, Block> blocks = new HashMap<>();

    NumberBlocks(DataSource pool) throws SQLException {
        HikariConfig settings = new HikariConfig();
        pool.unwrap(HikariDataSource.class).copyStateTo(settings);
        settings.setMetricsTrackerFactory(null);
        settings.setPoolName("case-numbers");
        settings.setMaximumPoolSize(1);
        settings.setMinimumIdle(0);
        connection = new HikariDataSource(settings);
    }

    /** The next free number of the kind in the year; each is handed out once, on all nodes together. */
    public synchronized long next(String kindCode, int year) {
        Block block = blocks.get(kindCode + year);
        if (block == null || block.next == block.end) {
            block = reserve(kindCode, year);
            blocks.put(kindCode + year, block);
        }
        return block.next++;
    }

    @Override
    public void destroy() {
        connection.close();
    }

    private Block reserve(String kindCode, int year) {
        try (Connection own = connection.getConnection()) {
            own.setAutoCommit(false);
            try (PreparedStatement reserve = own.prepareStatement(RESERVE);
                    PreparedStatement read = own.prepareStatement(READ)) {
                reserve.setString(1, kindCode);
                reserve.setInt(2, year);
                reserve.setLong(3, 1L + BLOCK);
                reserve.setLong(4, BLOCK);
                reserve.executeUpdate();
                read.setString(1, kindCode);
                read.setInt(2, year);
                long end = only(read);
                own.commit();
                return new Block(end - BLOCK, end);
            } catch (SQLException failure) {
                own.rollback();
                throw failure;
            }
        } catch (SQLException failure) {
            throw new SQLErrorCodeSQLExceptionTranslator(connection).translate("reserve case numbers", READ, failure);
        }
    }

    private static long only(PreparedStatement read) throws SQLException {
        try (ResultSet result = read.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    private static final class Block {
        private long next;
        private final long end;

        Block(long next, long end) {
            this.next = next;
            this.end = end;
        }
    }
}
