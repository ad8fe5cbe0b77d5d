package org.answerable.notification.model;

import java.util.Arrays;
import java.util.Locale;

/** How far an outgoing mail has come. */
public enum MailState {
    /** Waits for its next attempt. */
    QUEUED,
    /** A sender has taken it and has a lease on it. */
    SENDING,
    /** The mail server accepted it. */
    SENT,
    /** The mail server, or a look at the address, refused it for good. */
    REFUSED,
    /** Every attempt failed for a while; nobody tries any more. */
    DEAD,
    /** The mail server accepted it, and it came back: the recipient's server could not deliver it. */
    BOUNCED,
    /** An administrator decided that it need not be sent. */
    DROPPED;

    /** The state as stored and as named in texts, such as {@code queued}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state of a key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static MailState of(String key) {
        return Arrays.stream(values())
                .filter(state -> state.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such state of a mail: " + key));
    }
}
