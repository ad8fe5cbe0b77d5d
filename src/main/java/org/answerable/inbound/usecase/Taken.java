package org.answerable.inbound.usecase;

import org.answerable.inbound.model.Sorted;

/**
 * What became of a mail that was taken.
 *
 * @param id    of the mail; of the first one, if it had come before
 * @param again true if it had come before, so that nothing was done
 * @param where what became of it, null if it had come before
 */
public record Taken(String id, boolean again, Sorted where) {

    static Taken again(String id) {
        return new Taken(id, true, null);
    }

    static Taken now(String id, Sorted where) {
        return new Taken(id, false, where);
    }
}
