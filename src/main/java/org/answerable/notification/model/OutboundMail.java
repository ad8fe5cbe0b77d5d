package org.answerable.notification.model;

import java.time.Instant;

/**
 * An outgoing mail as queued: rendered, with its headers fixed.
 *
 * @param caseId       the case it belongs to, or null
 * @param onceKey      the fact it tells; unique
 * @param messageId    its Message-ID, the same for every attempt
 * @param threadId     the Message-ID of the case's thread, never sent itself, or null
 * @param recipientId  user or party id
 * @param recipient    the address as given
 * @param state        key of a {@link MailState}
 * @param attempts     how often it was taken for sending
 * @param dueAt        when the next sender may take it; null if none may
 * @param claimedBy    the sender that has the lease, or null
 * @param serverAnswer what the mail server said last, or null
 * @param version      counts the changes
 */
public record OutboundMail(
        String id,
        String caseId,
        String caseNumber,
        String onceKey,
        String messageId,
        String threadId,
        String template,
        String recipientId,
        String recipient,
        String recipientName,
        String language,
        String subject,
        String textBody,
        String htmlBody,
        boolean urgent,
        String state,
        int attempts,
        Instant dueAt,
        String claimedBy,
        Instant queuedAt,
        Instant sentAt,
        String serverAnswer,
        int version) {}
