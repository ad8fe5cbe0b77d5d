package org.answerable.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells people what they have to act on, at a pace they can bear: within their hours unless urgent, at most a set number of mails in
 * an hour, the rest as one digest, and never what is settled or told by a newer notice in the meantime.
 */
public interface Notices {

    /** Takes the notice into the caller's transaction; it leaves after that. */
    void tell(Notice notice);

    /** The notice and what became of it, empty if there is none. */
    Optional<Told> told(String noticeId);

    /** All notices about the matter, oldest first. */
    List<Told> about(String matter);

    /** All notices about the matters to the readers, oldest first. */
    List<Told> about(Collection<String> matters, Collection<String> readerIds);

    /** The newest notices to the reader, at most so many, those before the id (null for the first page). */
    List<Told> toReader(String recipientId, String before, int limit);

    /** Those of the matters about which somebody was told who has not answered. */
    Set<String> unanswered(Collection<String> matters);

    /** Remembers that the reader opened the notice by its link; false if that was known. */
    boolean opened(String noticeId);

    /** Remembers how the reader answered: the last answer holds. */
    void answered(String noticeId, String answer);

    /**
     * A notice and what became of it.
     *
     * @param fate       waiting, mailed, superseded by a newer one, or moot because its matter was settled before it left
     * @param mailId     the mail that told it, or null
     * @param left       when that was queued, or null
     * @param answer     such as {@code accept}; null while there is none
     */
    record Told(
            Notice notice,
            String fate,
            Instant since,
            Instant release,
            Instant left,
            String mailId,
            Instant opened,
            Instant answered,
            String answer) {}
}
