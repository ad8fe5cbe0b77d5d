package org.answerable.platform;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets work for one key be done one after the other on this node, the others waiting before they hold a connection. What several
 * nodes do at once is the database's to decide; H2, for one, lets those who wait for a unique key spin.
 */
public final class Turns {

    private static final int STRIPES = 256;

    private final Lock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    /** Does the work when it is the key's turn; two keys may now and then share one turn. */
    public <T> T inTurn(String key, Supplier<T> work) {
        Lock turn = stripes[Math.floorMod(key.hashCode(), STRIPES)];
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }
}
