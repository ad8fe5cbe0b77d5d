package org.answerable.directory;

import java.util.List;

/** What a person still has in hand and who may take it; answered by the module that knows tasks and cases. */
public interface RemainingWork {

    /** How many open tasks and owned open cases the person has. */
    int of(String personId);

    /** The people who may take at least a part of it. */
    List<Person> takers(String personId);

    /**
     * Hands over what the receiver may take; what stays is counted by {@link #of}.
     *
     * @return what was handed over and what was not; not for this module
     * @throws org.answerable.platform.InvalidInputException naming {@code receiver} or {@code reason}
     */
    Object handOver(String personId, String receiverId, String reason);
}
