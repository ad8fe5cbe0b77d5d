package org.answerable.release;

/**
 * A release as somebody opens it, not yet checked; every field may be null.
 *
 * @param profile     whose promises bind it; null: the first one that takes releases
 * @param channel     web or rest
 * @param subject     at most 200 characters
 * @param description what it is for, at most 4,000 characters
 * @param service     at most 200 characters
 * @param reference   at most 200 characters
 * @param changes     numbers of the changes that it takes, separated by commas, blanks or lines
 */
public record ReleaseDraft(
        String profile,
        String channel,
        String subject,
        String description,
        String service,
        String reference,
        String changes) {}
