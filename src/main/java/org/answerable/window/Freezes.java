package org.answerable.window;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Stores freezes. */
public interface Freezes {

    /** Stores a new one. */
    void insert(Freeze freeze);

    /**
     * The freeze.
     *
     * @throws org.answerable.platform.NotFoundException if there is none of the id
     */
    Freeze of(String id);

    /** Those of the ids, by id. */
    Map<String, Freeze> all(Collection<String> ids);

    /**
     * Lifts it.
     *
     * @return false if it was lifted before
     */
    boolean lift(String id, String by, Instant at, String reason);

    /** Those that hold and overlap the time, earliest first. */
    List<Freeze> between(Instant from, Instant to);

    /** Those that end after the instant, lifted ones too, earliest first, at most 200. */
    List<Freeze> endingAfter(Instant instant);
}
