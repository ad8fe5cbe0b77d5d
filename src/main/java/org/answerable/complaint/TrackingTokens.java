package org.answerable.complaint;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.answerable.casefile.TrackingLinks;
import org.answerable.platform.CaseId;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.Signer;
import org.springframework.stereotype.Component;

/**
 * The secret in a tracking link: the case id and the first 16 bytes of its signature, in base64url. Derived, never stored. Looking
 * at a wrong token takes the same work as at a right one.
 */
@Component
public class TrackingTokens implements TrackingLinks {

    private static final String PURPOSE = "tracking";
    private static final int ID_BYTES = 16;
    private static final int SIGNATURE_BYTES = 16;
    private static final int TOKEN_LENGTH = 43;
    private static final byte[] NOTHING = new byte[ID_BYTES + SIGNATURE_BYTES];

    private final Signer signer;

    TrackingTokens(Signer signer) {
        this.signer = signer;
    }

    /** The token of the case, 43 characters that need no escaping in an address. */
    @Override
    public String of(CaseId caseId) {
        byte[] id = bytes(caseId);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(ID_BYTES + SIGNATURE_BYTES)
                        .put(id)
                        .put(signature(id))
                        .array());
    }

    /**
     * The case of the token.
     *
     * @throws NotFoundException if the token is not one of ours
     */
    @Override
    public CaseId caseOf(String token) {
        byte[] content = decoded(token);
        byte[] id = Arrays.copyOf(content, ID_BYTES);
        byte[] given = Arrays.copyOfRange(content, ID_BYTES, ID_BYTES + SIGNATURE_BYTES);
        if (!MessageDigest.isEqual(signature(id), given)) {
            throw new NotFoundException("This tracking link leads nowhere.");
        }
        ByteBuffer halves = ByteBuffer.wrap(id);
        return new CaseId(new UUID(halves.getLong(), halves.getLong()).toString());
    }

    private byte[] signature(byte[] id) {
        return Arrays.copyOf(signer.sign(PURPOSE, id), SIGNATURE_BYTES);
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

    private static byte[] bytes(CaseId caseId) {
        UUID id = UUID.fromString(caseId.value());
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
