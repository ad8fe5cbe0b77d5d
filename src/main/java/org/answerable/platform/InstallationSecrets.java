package org.answerable.platform;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Random secrets that are made once per installation and read by every node. */
@Component
public class InstallationSecrets {

    private static final int BYTES = 32;

    private final JdbcTemplate database;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    InstallationSecrets(JdbcTemplate database, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The 32 random bytes of this name; made in a transaction of their own when asked for the first time. */
    public byte[] get(String name) {
        return known.computeIfAbsent(name, this::readOrMake).clone();
    }

    private byte[] readOrMake(String name) {
        byte[] stored = read(name);
        return stored != null ? stored : make(name);
    }

    private byte[] make(String name) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        try {
            ownTransaction.executeWithoutResult(status -> database.update(
                    "insert into installation_secret (name, content, created_at) values (?, ?, ?)",
                    name,
                    secret,
                    Timestamp.from(clock.instant())));
            return secret;
        } catch (DuplicateKeyException otherNodeWasFaster) {
            return read(name);
        }
    }

    private byte[] read(String name) {
        return DataAccessUtils.singleResult(database.query(
                "select content from installation_secret where name = ?", (row, number) -> row.getBytes(1), name));
    }
}
