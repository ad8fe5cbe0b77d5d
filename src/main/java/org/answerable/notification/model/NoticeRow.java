package org.answerable.notification.model;

import java.time.Instant;
import org.answerable.notification.Notice;
import org.answerable.notification.Notices;
import org.answerable.platform.CaseId;

/** A notice as stored; see {@link Notices.Told} for what the fields mean. */
public record NoticeRow(
        String id,
        String source,
        String channel,
        String caseId,
        String matter,
        String about,
        String recipientId,
        boolean urgent,
        Instant burnsAt,
        Instant toldAt,
        Instant releaseAt,
        Instant leftAt,
        String mailId,
        String fate,
        Instant openedAt,
        Instant answeredAt,
        String answer) {

    /** It has not left. */
    public static final String WAITING = "waiting";

    /** A mail told it. */
    public static final String MAILED = "mailed";

    /** A newer notice about the same matter told it. */
    public static final String SUPERSEDED = "superseded";

    /** Its matter was settled before it left. */
    public static final String MOOT = "moot";

    /** A new one that may leave then. */
    public static NoticeRow waiting(Notice notice, Instant now, Instant release) {
        return new NoticeRow(
                notice.id(),
                notice.source(),
                notice.channel(),
                notice.caseId().value(),
                notice.matter(),
                notice.about(),
                notice.recipientId(),
                notice.urgent(),
                notice.burns(),
                now,
                release,
                null,
                null,
                WAITING,
                null,
                null,
                null);
    }

    /** As it was given. */
    public Notice notice() {
        return new Notice(id, source, channel, new CaseId(caseId), matter, about, recipientId, urgent, burnsAt);
    }

    /** With what became of it. */
    public Notices.Told told() {
        return new Notices.Told(notice(), fate, toldAt, releaseAt, leftAt, mailId, openedAt, answeredAt, answer);
    }
}
