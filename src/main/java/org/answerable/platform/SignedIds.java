package org.answerable.platform;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * Secrets that carry an id: the id and the first 16 bytes of its signature, in base64url. Derived, never stored. Looking at a wrong one
 * takes the same work as at a right one.
 */
public final class SignedIds {

    private static final int ID_BYTES = 16;
    private static final int SIGNATURE_BYTES = 16;
    private static final int TOKEN_LENGTH = 43;
    private static final byte[] NOTHING = new byte[ID_BYTES + SIGNATURE_BYTES];

    private final Signer signer;
    private final String purpose;

    /** For one purpose, such as {@code tracking}: a secret made for one is good for no other. */
    public SignedIds(Signer signer, String purpose) {
        this.signer = signer;
        this.purpose = purpose;
    }

    /** The secret of the id, a UUID: 43 characters that need no escaping in an address. */
    public String token(String uuid) {
        byte[] id = bytes(uuid);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(ID_BYTES + SIGNATURE_BYTES)
                        .put(id)
                        .put(signature(id))
                        .array());
    }

    /**
     * The id in the secret.
     *
     * @throws NotFoundException if we made no such secret
     */
    public String id(String token) {
        byte[] content = decoded(token);
        byte[] id = Arrays.copyOf(content, ID_BYTES);
        byte[] given = Arrays.copyOfRange(content, ID_BYTES, ID_BYTES + SIGNATURE_BYTES);
        if (!MessageDigest.isEqual(signature(id), given)) {
            throw new NotFoundException("This link leads nowhere.");
        }
        ByteBuffer halves = ByteBuffer.wrap(id);
        return new UUID(halves.getLong(), halves.getLong()).toString();
    }

    private byte[] signature(byte[] id) {
        return Arrays.copyOf(signer.sign(purpose, id), SIGNATURE_BYTES);
    }

    private static byte[] decoded(String token) {
        if (token == null || token.length() != TOKEN_LENGTH) {
            return NOTHING;
        }
        try {
            byte[] content = Base64.getUrlDecoder().decode(token);
            return content.length == NOTHING.length ? content : NOTHING;
        } catch (IllegalArgumentException notBase64) {
            return NOTHING;
        }
    }

    private static byte[] bytes(String uuid) {
        UUID id = UUID.fromString(uuid);
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
