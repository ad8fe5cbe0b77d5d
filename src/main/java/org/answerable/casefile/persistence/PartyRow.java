package org.answerable.casefile.persistence;

import org.answerable.casefile.Party;

/**
 * A row of {@code party}.
 *
 * @param emailKey the mail address in lower case
 * @param phoneKey the last digits of the phone number
 */
public record PartyRow(
        String id,
        String caseId,
        String role,
        String name,
        String email,
        String emailKey,
        String phone,
        String phoneKey,
        String address,
        String locale,
        String authority,
        boolean vulnerable,
        boolean media) {

    /** The party of this row. */
    public Party toParty() {
        return new Party(id, role, name, email, phone, address, locale, authority, vulnerable, media);
    }
}
