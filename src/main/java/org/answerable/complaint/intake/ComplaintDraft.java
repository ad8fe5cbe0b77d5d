package org.answerable.complaint.intake;

import java.time.Instant;
import java.util.stream.Stream;

/**
 * A complaint as it came in, not yet checked; every field may be null.
 *
 * @param profile    whom it complains to, such as {@code ride-hailing}
 * @param channel    web, rest, phone, counter, mail, letter; staff also regulator, import
 * @param category   a category of the profile's list
 * @param service    what it is about: the service, place or device
 * @param reference  order, meter or ticket number
 * @param receivedAt when it reached the organisation, if that was before now; staff only
 * @param locale     the language to answer in, {@code en} or {@code zh-CN}
 * @param confidential   true to keep the parties' data to the handling department
 * @param representative who speaks for the complainant, null for nobody; staff only
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
        PartyDraft party,
        boolean confidential,
        RepresentativeDraft representative) {

    /** Neither confidential nor with a representative. */
    public ComplaintDraft(
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
        this(
                profile,
                channel,
                subject,
                description,
                category,
                service,
                reference,
                receivedAt,
                locale,
                party,
                false,
                null);
    }

    /** Who complains; all null is anonymous. */
    public record PartyDraft(
            String name, String email, String phone, String address, String locale, boolean vulnerable, boolean media) {

        /** Without a postal address. */
        public PartyDraft(String name, String email, String phone, String locale, boolean vulnerable, boolean media) {
            this(name, email, phone, null, locale, vulnerable, media);
        }

        /** Nobody is named. */
        public static final PartyDraft ANONYMOUS = new PartyDraft(null, null, null, null, false, false);
    }

    /**
     * Who speaks for the complainant.
     *
     * @param locale    the language to write in, null: the complaint's
     * @param authority what entitles the person
     */
    public record RepresentativeDraft(
            String name, String email, String phone, String address, String locale, String authority) {

        boolean nobody() {
            return Stream.of(name, email, phone, address, authority).allMatch(text -> text == null || text.isBlank());
        }
    }
}
