package org.answerable.platform;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/**
 * Secrets that carry a few bytes: these and the first 16 bytes of their signature, in base64url. Derived, never stored. Looking at a wrong
 * one takes the same work as at a right one.
 */
public final class SignedBytes {

    private static final int SIGNATURE = 16;
    private static final int BITS_OF_A_LETTER = 6;

    private final Signer signer;
    private final String purpose;
    private final int length;

    /** For contents of so many bytes, and for one purpose, such as {@code tracking}: a secret made for one is good for no other. */
    public SignedBytes(Signer signer, String purpose, int length) {
        this.signer = signer;
        this.purpose = purpose;
        this.length = length;
    }

    /** The secret of the bytes; it needs no escaping in an address. */
    public String token(byte[] content) {
        byte[] all = ByteBuffer.allocate(length + SIGNATURE)
                .put(content)
                .put(signature(content))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * The bytes in the secret.
     *
     * @throws NotFoundException if we made no such secret
     */
    public ByteBuffer content(String token) {
        byte[] all = decoded(token);
        byte[] content = Arrays.copyOf(all, length);
        byte[] given = Arrays.copyOfRange(all, length, length + SIGNATURE);
        if (!MessageDigest.isEqual(signature(content), given)) {
            throw new NotFoundException("This link leads nowhere.");
        }
        return ByteBuffer.wrap(content);
    }

    private byte[] signature(byte[] content) {
        return Arrays.copyOf(signer.sign(purpose, content), SIGNATURE);
    }

    private byte[] decoded(String token) {
        byte[] nothing = new byte[length + SIGNATURE];
        int letters = (nothing.length * Byte.SIZE + BITS_OF_A_LETTER - 1) / BITS_OF_A_LETTER;
        if (token == null || token.length() != letters) {
            return nothing;
        }
        try {
            byte[] content = Base64.getUrlDecoder().decode(token);
            return content.length == nothing.length ? content : nothing;
        } catch (IllegalArgumentException notBase64) {
            return nothing;
        }
    }
}
