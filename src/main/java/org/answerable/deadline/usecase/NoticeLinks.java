package org.answerable.deadline.usecase;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.answerable.deadline.model.NoticeDeed;
import org.answerable.platform.SignedBytes;
import org.answerable.platform.Signer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The links by which notices are answered: notice, deed and end of validity, signed; derived, never stored. A link made for one deed is
 * good for no other. A wrong link and one that has run out are told apart by nobody who does not hold a right one.
 */
@Component
public class NoticeLinks {

    private static final String PURPOSE = "notice";
    private static final int CONTENT = 16 + 1 + 4;
    private static final int SECONDS = 60;

    private final SignedBytes secrets;
    private final Clock clock;
    private final String base;
    private final Duration valid;

    NoticeLinks(
            Signer signer,
            Clock clock,
            @Value("${answerable.base-url}") String base,
            @Value("${answerable.notices.link-valid:7d}") Duration valid) {
        this.secrets = new SignedBytes(signer, PURPOSE, CONTENT);
        this.clock = clock;
        this.base = base.replaceAll("/+$", "");
        this.valid = valid;
    }

    /** The whole link. */
    public String link(String noticeId, NoticeDeed deed) {
        return base + "/notices/" + token(noticeId, deed);
    }

    /** The secret in the link, 50 characters that need no escaping. */
    public String token(String noticeId, NoticeDeed deed) {
        UUID id = UUID.fromString(noticeId);
        long minutes = clock.instant().plus(valid).getEpochSecond() / SECONDS;
        return secrets.token(ByteBuffer.allocate(CONTENT)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put((byte) deed.ordinal())
                .putInt((int) minutes)
                .array());
    }

    /**
     * What the link is for.
     *
     * @throws org.answerable.platform.NotFoundException if we made no such link
     */
    public Meant read(String token) {
        ByteBuffer parts = secrets.content(token);
        String notice = new UUID(parts.getLong(), parts.getLong()).toString();
        NoticeDeed deed = NoticeDeed.values()[parts.get()];
        Instant end = Instant.ofEpochSecond((long) parts.getInt() * SECONDS);
        return new Meant(notice, deed, clock.instant().isAfter(end));
    }

    /**
     * What a link means.
     *
     * @param expired true if it is too old to be used
     */
    public record Meant(String noticeId, NoticeDeed deed, boolean expired) {}
}
