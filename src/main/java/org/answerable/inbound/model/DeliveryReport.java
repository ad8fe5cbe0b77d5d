package org.answerable.inbound.model;

/**
 * What a mail server reports about a mail of ours (RFC 3464), or a mail program about its being read (RFC 8098).
 *
 * @param failed            true if the mail was not delivered and will not be; false for a delay, a success, a receipt
 * @param originalMessageId Message-ID of the mail it is about, or null
 * @param words             what the other server said, or null
 */
public record DeliveryReport(boolean failed, String originalMessageId, String words) {}
