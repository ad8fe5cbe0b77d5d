package org.answerable.casefile;

import java.time.Instant;
import java.util.Locale;
import org.answerable.platform.CaseId;

/**
 * A file of a case, without its content.
 *
 * @param authorId  the person of the organisation who added it, else null
 * @param forParty  true if staff marked it as sent to the complainant
 * @param name      fit for any file system, its extension fits the content
 * @param mediaType found from the content, such as {@code application/pdf}
 * @param size      bytes
 * @param sha256    of the content, lower-case hexadecimal
 */
public record Attachment(
        String id,
        CaseId caseId,
        Instant at,
        Origin origin,
        String authorId,
        boolean forParty,
        String name,
        String mediaType,
        long size,
        String sha256) {

    /** Where a file comes from. */
    public enum Origin {
        /** The complainant or a representative sent it. */
        PARTY,
        /** Somebody sent it who is no party of the case. */
        STRANGER,
        /** Somebody of the organisation added it. */
        STAFF,
        /** We wrote it: a letter as PDF. */
        LETTER;

        /** As stored. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The origin stored under the key. */
        public static Origin ofKey(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** True if the complainant may have it: the own uploads, and what staff marked so. */
    public boolean shownToParty() {
        return origin == Origin.PARTY || forParty;
    }
}
