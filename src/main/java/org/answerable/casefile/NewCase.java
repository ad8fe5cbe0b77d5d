package org.answerable.casefile;

import java.time.Instant;

/**
 * What a case opens with. Checked by the intake; lengths: subject 200, description 20,000, reference and service 200 characters.
 *
 * @param category   as chosen by the complainant from the profile's list, or null
 * @param confidential   true to keep the parties' data to the handling department
 * @param representative who speaks for the complainant, null for nobody
 * @param receivedAt when it reached the organisation; the start of its deadlines
 */
public record NewCase(
        CaseKind kind,
        String profile,
        String channel,
        String subject,
        String description,
        String service,
        String reference,
        String category,
        String locale,
        boolean confidential,
        Instant receivedAt,
        NewParty complainant,
        NewRepresentative representative) {

    /** Without a representative. */
    public NewCase(
            CaseKind kind,
            String profile,
            String channel,
            String subject,
            String description,
            String service,
            String reference,
            String category,
            String locale,
            boolean confidential,
            Instant receivedAt,
            NewParty complainant) {
        this(
                kind,
                profile,
                channel,
                subject,
                description,
                service,
                reference,
                category,
                locale,
                confidential,
                receivedAt,
                complainant,
                null);
    }

    /** The same in another language. */
    NewCase in(String language) {
        return new NewCase(
                kind,
                profile,
                channel,
                subject,
                description,
                service,
                reference,
                category,
                language,
                confidential,
                receivedAt,
                complainant,
                representative);
    }

    /** The person the case is about; every field but the flags may be null, all null means anonymous. */
    public record NewParty(
            String name,
            String email,
            String phone,
            String address,
            String locale,
            boolean vulnerable,
            boolean media) {}
}
