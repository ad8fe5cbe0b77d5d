package org.answerable.inbound.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * Recognises a mail that comes twice: by its Message-ID and what its author wrote, so that neither a copy that went another way counts
 * twice nor another mail under a borrowed Message-ID is taken for it.
 */
final class MailDigest {

    private static final List<String> WRITTEN = List.of("message-id", "from", "date", "subject");

    private MailDigest() {}

    /** SHA-256 in lower-case hexadecimal. */
    static String of(MailFields fields, byte[] content, Instant arrivedAt) {
        MessageDigest digest = sha256();
        for (String name : WRITTEN) {
            digest.update(new String(fields.bytes(name), StandardCharsets.ISO_8859_1)
                    .replaceAll("\\s+", " ")
                    .strip()
                    .getBytes(StandardCharsets.ISO_8859_1));
            digest.update((byte) 0);
        }
        if (fields.bytes("message-id").length == 0 && fields.bytes("date").length == 0) {
            digest.update(arrivedAt.toString().getBytes(StandardCharsets.US_ASCII));
        }
        addBody(digest, content);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** All after the first empty line, whatever the line ends. */
    private static void addBody(MessageDigest digest, byte[] content) {
        boolean inBody = false;
        int lineLength = 0;
        for (byte one : content) {
            if (one == '\r') {
                continue;
            }
            if (inBody) {
                digest.update(one);
            } else if (one == '\n') {
                inBody = lineLength == 0;
                lineLength = 0;
            } else {
                lineLength++;
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
