package org.answerable.platform;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/** Secrets that carry an id and the minute until which they are good, see {@link SignedBytes}. */
public final class DatedIds {

    private static final int CONTENT = 16 + 4;
    private static final int SECONDS = 60;

    private final SignedBytes secrets;

    /** For one purpose, such as {@code agreement}: a secret made for one is good for no other. */
    public DatedIds(Signer signer, String purpose) {
        this.secrets = new SignedBytes(signer, purpose, CONTENT);
    }

    /**
     * An id and how long its secret is good.
     *
     * @param end a whole minute
     */
    public record Dated(String id, Instant end) {}

    /** The secret of the id, a UUID: 48 characters that need no escaping in an address. */
    public String token(String uuid, Instant end) {
        UUID id = UUID.fromString(uuid);
        return secrets.token(ByteBuffer.allocate(CONTENT)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt((int) (end.getEpochSecond() / SECONDS))
                .array());
    }

    /**
     * What the secret carries, be it good any more or not.
     *
     * @throws NotFoundException if we made no such secret
     */
    public Dated read(String token) {
        ByteBuffer parts = secrets.content(token);
        String id = new UUID(parts.getLong(), parts.getLong()).toString();
        return new Dated(id, Instant.ofEpochSecond((long) parts.getInt() * SECONDS));
    }
}
