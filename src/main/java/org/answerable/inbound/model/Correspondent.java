package org.answerable.inbound.model;

import java.util.Locale;

/**
 * Somebody who writes mails.
 *
 * @param name    may be null
 * @param address the mail address as written
 */
public record Correspondent(String name, String address) {

    /** The address in the form in which the same one is always written the same way. */
    public String key() {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
