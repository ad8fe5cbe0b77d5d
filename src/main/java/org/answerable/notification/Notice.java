package org.answerable.notification;

import java.time.Instant;
import org.answerable.platform.CaseId;

/**
 * Somebody is to be told something about a case.
 *
 * @param id          of its own, from {@link org.answerable.platform.Ids}
 * @param source      the {@link NoticeSource#key()} of who puts it into words when it leaves
 * @param channel     the {@link NoticeChannel#key()} of the way to the reader, such as {@code mail}
 * @param matter      id of what it is about; of several that wait for one reader only the newest is told
 * @param about       what the source needs to know beside that, at most 200 characters
 * @param recipientId user id, or department id for a department's own address
 * @param urgent      true if it must not wait for the reader's hours
 * @param burns       when it is too late, for the order in a digest; may be null
 */
public record Notice(
        String id,
        String source,
        String channel,
        CaseId caseId,
        String matter,
        String about,
        String recipientId,
        boolean urgent,
        Instant burns) {

    /** The same to another reader, as a notice of its own. */
    public Notice to(String otherId, String otherReader, String otherAbout) {
        return new Notice(otherId, source, channel, caseId, matter, otherAbout, otherReader, urgent, burns);
    }
}
