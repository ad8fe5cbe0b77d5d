package org.answerable.inbound.usecase;

import java.time.Instant;

/**
 * A mail as it lies in a mailbox.
 *
 * @param mailbox name of the mailbox in the configuration
 * @param profile the profile of mails to no known address, or null
 * @param content the mail as it came
 * @param at      when the mail server took it
 */
public record Arrived(String mailbox, String profile, byte[] content, Instant at) {}
