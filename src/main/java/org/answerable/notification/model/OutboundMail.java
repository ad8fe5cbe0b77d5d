package org.answerable.notification.model;

import java.time.Instant;
import java.util.List;

/**
 * An outgoing mail as queued: rendered, with its headers fixed. Each verb answers the mail as it is afterwards, one version on.
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
        int version) {

    private static final int LONGEST_ANSWER = 1000;

    /** Taken for sending, until the end of the lease. */
    public OutboundMail claimed(String sender, Instant leaseEnd) {
        return with(MailState.SENDING, attempts + 1, leaseEnd, sender, null, serverAnswer);
    }

    /** Accepted by the mail server. */
    public OutboundMail sent(Instant at, String answer) {
        return with(MailState.SENT, attempts, null, null, at, answer);
    }

    /** Not sent this time; due again later. */
    public OutboundMail postponed(Instant until, String answer) {
        return with(MailState.QUEUED, attempts, until, null, null, answer);
    }

    /** Not sent because the mail server was away: that says nothing about this mail, so it is no attempt. */
    public OutboundMail untried(Instant until, String answer) {
        return with(MailState.QUEUED, attempts - 1, until, null, null, answer);
    }

    /** Refused for good. */
    public OutboundMail refused(String answer) {
        return with(MailState.REFUSED, attempts, null, null, null, answer);
    }

    /**
     * Accepted by the mail server, but it came back.
     *
     * @throws IllegalStateException unless it was handed to the server
     */
    public OutboundMail bounced(String answer) {
        require(mayBounce());
        return with(MailState.BOUNCED, attempts, null, null, sentAt, answer);
    }

    /** True if it was handed to the mail server, so that it can come back. */
    public boolean mayBounce() {
        return isOneOf(MailState.SENT, MailState.SENDING);
    }

    /** Not sent in all the attempts that are made. */
    public OutboundMail givenUp(String answer) {
        return with(MailState.DEAD, attempts, null, null, null, answer);
    }

    /**
     * Queued anew by an administrator, with all attempts before it.
     *
     * @throws IllegalStateException unless it was refused, given up or dropped, or came back
     */
    public OutboundMail requeued(Instant due) {
        require(mayBeRequeued());
        return with(MailState.QUEUED, 0, due, null, null, serverAnswer);
    }

    /**
     * Dropped by an administrator.
     *
     * @throws IllegalStateException if it is being sent, was sent or was dropped before
     */
    public OutboundMail dropped() {
        require(mayBeDropped());
        return with(MailState.DROPPED, attempts, null, null, null, serverAnswer);
    }

    /** True if an administrator may have it sent again. */
    public boolean mayBeRequeued() {
        return isOneOf(MailState.REFUSED, MailState.DEAD, MailState.BOUNCED, MailState.DROPPED);
    }

    /** True if an administrator may drop it. */
    public boolean mayBeDropped() {
        return isOneOf(MailState.QUEUED, MailState.REFUSED, MailState.DEAD, MailState.BOUNCED);
    }

    private boolean isOneOf(MailState... states) {
        return List.of(states).contains(MailState.of(state));
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("The mail is " + state + " by now");
        }
    }

    private OutboundMail with(
            MailState next, int attemptsMade, Instant due, String sender, Instant sent, String answer) {
        return new OutboundMail(
                id,
                caseId,
                caseNumber,
                onceKey,
                messageId,
                threadId,
                template,
                recipientId,
                recipient,
                recipientName,
                language,
                subject,
                textBody,
                htmlBody,
                urgent,
                next.key(),
                attemptsMade,
                due,
                sender,
                queuedAt,
                sent,
                oneLine(answer),
                version + 1);
    }

    private static String oneLine(String answer) {
        if (answer == null) {
            return null;
        }
        String line = answer.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_ANSWER
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_ANSWER));
    }
}
