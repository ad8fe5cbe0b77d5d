package org.answerable.notification;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.answerable.platform.CaseId;
import org.answerable.platform.Signer;
import org.answerable.platform.StartRefusedException;

/**
 * Signed mail addresses, made from a pattern such as {@code reply+{case}@example.org}: one per case, to which answers go, and one per
 * mail, to which it comes back. Each holds an identifier and the first 10 bytes of its signature, in digits and small letters, since
 * servers on the way may change the case of letters. An address says what a mail is about, never who wrote it.
 */
public final class CaseAddresses {

    /** Where no pattern is configured: there are no such addresses. */
    public static final CaseAddresses NONE = new CaseAddresses(null, "");

    private static final String PLACE = "{case}";
    private static final String ANSWER = "reply-address";
    private static final String BOUNCE = "bounce-address";
    private static final int ID_BYTES = 16;
    private static final int SIGNATURE_BYTES = 10;
    private static final int RADIX = 36;
    /** As many digits as 26 bytes need. */
    private static final int TOKEN = 41;

    private static final int LONGEST_LOCAL = 64;

    private final Signer signer;
    private final String before;
    private final String after;

    /**
     * Addresses of the pattern, none if it is blank.
     *
     * @throws StartRefusedException if no address can be made from the pattern
     */
    public CaseAddresses(Signer signer, String pattern) {
        this.signer = signer;
        String tidy = pattern.strip().toLowerCase(Locale.ROOT);
        int place = tidy.indexOf(PLACE);
        if (!tidy.isEmpty() && !tidy.matches("[a-z0-9._+=-]*\\{case}@[a-z0-9.-]+")) {
            throw new StartRefusedException("answerable.mail.case-address is \"" + pattern
                    + "\": it must be an address with {case} before the at sign, such as reply+{case}@example.org");
        }
        if (place + TOKEN > LONGEST_LOCAL) {
            throw new StartRefusedException("answerable.mail.case-address has " + place
                    + " characters before {case}: at most " + (LONGEST_LOCAL - TOKEN) + " fit");
        }
        this.before = place < 0 ? null : tidy.substring(0, place);
        this.after = place < 0 ? null : tidy.substring(place + PLACE.length());
    }

    /** The address for answers about the case, empty if there are no such addresses. */
    public Optional<String> of(CaseId caseId) {
        return caseId == null ? Optional.empty() : address(ANSWER, caseId.value());
    }

    /** The address to which a mail comes back, empty if there are no such addresses. */
    public Optional<String> ofMail(String mailId) {
        return address(BOUNCE, mailId);
    }

    /** The case for which the address was made, empty if we made none such. */
    public Optional<CaseId> caseOf(String address) {
        return read(ANSWER, address).map(CaseId::new);
    }

    /** The mail for which the address was made, empty if we made none such. */
    public Optional<String> mailOf(String address) {
        return read(BOUNCE, address);
    }

    /** True if the address has the form of our signed addresses, be its signature right or wrong. */
    public boolean looksLikeOne(String address) {
        return token(address).isPresent();
    }

    private Optional<String> address(String purpose, String id) {
        if (before == null) {
            return Optional.empty();
        }
        UUID uuid = UUID.fromString(id);
        byte[] bytes = ByteBuffer.allocate(ID_BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
        byte[] content = ByteBuffer.allocate(ID_BYTES + SIGNATURE_BYTES)
                .put(bytes)
                .put(signature(purpose, bytes))
                .array();
        String digits = new BigInteger(1, content).toString(RADIX);
        return Optional.of(before + "0".repeat(TOKEN - digits.length()) + digits + after);
    }

    private Optional<String> read(String purpose, String address) {
        return token(address).flatMap(token -> {
            byte[] content = bytes(new BigInteger(token, RADIX));
            byte[] id = Arrays.copyOf(content, ID_BYTES);
            byte[] given = Arrays.copyOfRange(content, ID_BYTES, content.length);
            if (!MessageDigest.isEqual(signature(purpose, id), given)) {
                return Optional.empty();
            }
            ByteBuffer halves = ByteBuffer.wrap(id);
            return Optional.of(new UUID(halves.getLong(), halves.getLong()).toString());
        });
    }

    private Optional<String> token(String address) {
        if (before == null || address == null) {
            return Optional.empty();
        }
        String small = address.strip().toLowerCase(Locale.ROOT);
        boolean fits = small.length() == before.length() + TOKEN + after.length()
                && small.startsWith(before)
                && small.endsWith(after);
        return Optional.of(small)
                .filter(written -> fits)
                .map(written -> written.substring(before.length(), before.length() + TOKEN))
                .filter(token -> token.matches("[0-9a-z]+"));
    }

    /** The last 26 bytes of the number; one that needs more was not made here, and its signature will not fit. */
    private static byte[] bytes(BigInteger number) {
        byte[] all = number.toByteArray();
        byte[] content = new byte[ID_BYTES + SIGNATURE_BYTES];
        int taken = Math.min(all.length, content.length);
        System.arraycopy(all, all.length - taken, content, content.length - taken, taken);
        return content;
    }

    private byte[] signature(String purpose, byte[] id) {
        return Arrays.copyOf(signer.sign(purpose, id), SIGNATURE_BYTES);
    }
}
