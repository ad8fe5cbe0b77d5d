package org.answerable.casefile;

import java.util.Locale;

/** Brings mail addresses and phone numbers into a form in which the same one is written the same way. */
final class Contacts {

    private static final int SHORTEST_PHONE = 6;
    private static final int COMPARED_DIGITS = 9;

    private Contacts() {}

    /** The address in lower case, null for none. */
    static String emailKey(String email) {
        return email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    /** The last nine digits, so that a number with and without its country code is the same; null for none. */
    static String phoneKey(String phone) {
        String digits = phone == null ? "" : phone.replaceAll("[^0-9]", "");
        if (digits.length() < SHORTEST_PHONE) {
            return null;
        }
        return digits.substring(Math.max(0, digits.length() - COMPARED_DIGITS));
    }
}
