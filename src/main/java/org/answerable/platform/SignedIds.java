package org.answerable.platform;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Secrets that carry an id, see {@link SignedBytes}. */
public final class SignedIds {

    private static final int ID = 16;

    private final SignedBytes secrets;

    /** For one purpose, such as {@code tracking}: a secret made for one is good for no other. */
    public SignedIds(Signer signer, String purpose) {
        this.secrets = new SignedBytes(signer, purpose, ID);
    }

    /** The secret of the id, a UUID: 43 characters that need no escaping in an address. */
    public String token(String uuid) {
        UUID id = UUID.fromString(uuid);
        return secrets.token(ByteBuffer.allocate(ID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    /**
     * The id in the secret.
     *
     * @throws NotFoundException if we made no such secret
     */
    public String id(String token) {
        ByteBuffer halves = secrets.content(token);
        return new UUID(halves.getLong(), halves.getLong()).toString();
    }
}
