package org.answerable.change;

/**
 * A change as somebody asks for it, not yet checked; every field may be null.
 *
 * @param profile     whose promises bind it; null: the first one that takes changes
 * @param channel     web or rest
 * @param template    key of a template: the change is a standard one then
 * @param kind        {@code it}; null: that
 * @param model       normal or emergency; null: standard with a template, else normal
 * @param category    one of {@link RequestChange#CATEGORIES}; null: that of the template, else {@code other}
 * @param subject     at most 200 characters; null: the name of the template
 * @param description what is to be changed and why, at most 4,000 characters
 * @param service     the service that it touches, at most 200 characters
 * @param reference   at most 200 characters
 */
public record ChangeDraft(
        String profile,
        String channel,
        String template,
        String kind,
        String model,
        String category,
        String subject,
        String description,
        String service,
        String reference) {}
