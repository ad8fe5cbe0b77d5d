package org.answerable.casefile;

/**
 * Somebody who speaks for the complainant. Checked by whoever takes it down.
 *
 * @param locale    BCP 47 tag, null: the case's
 * @param authority what entitles the person: a power of attorney, being the parent, the office held
 */
public record NewRepresentative(
        String name, String email, String phone, String address, String locale, String authority) {}
