package org.answerable.complaint;

import java.time.Instant;

/**
 * A complaint as it came in, not yet checked; every field may be null.
 *
 * @param profile    whom it complains to, such as {@code ride-hailing}
 * @param channel    web, rest, phone, counter, mail
 * @param category   a category of the profile's list
 * @param service    what it is about: the service, place or device
 * @param reference  order, meter or ticket number
 * @param receivedAt when it reached the organisation, if that was before now; staff only
 * @param locale     the language to answer in, {@code en} or {@code zh-CN}
 */
public record ComplaintDraft(
        String profile,
        String channel,
        String subject,
        String description,
        String category,
        String service,
        String reference,
        Instant receivedAt,
        String locale,
        PartyDraft party) {

    /** Who complains; all null is anonymous. */
    public record PartyDraft(
            String name, String email, String phone, String locale, boolean vulnerable, boolean media) {

        /** Nobody is named. */
        public static final PartyDraft ANONYMOUS = new PartyDraft(null, null, null, null, false, false);
    }
}
