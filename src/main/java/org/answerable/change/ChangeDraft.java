package org.answerable.change;

/**
 * A change as somebody asks for it, not yet checked; every field may be null.
 *
 * @param profile     whose promises bind it; null: the first one that takes changes
 * @param channel     web or rest
 * @param template    key of a template: the change is a standard one then
 * @param kind        one of those that the profile takes (table change-kind); null: that of the template, else {@code it}
 * @param model       normal or emergency; null: standard with a template, else normal
 * @param category    one of the kind; null: that of the template, else the first
 * @param subject     at most 200 characters; null: the name of the template
 * @param description what is to be changed and why, at most 4,000 characters
 * @param service     the service that it touches, at most 200 characters
 * @param reference   at most 200 characters
 * @param client      who is asked before any work; null for none
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
        String reference,
        Client client) {

    /** Without a client. */
    public ChangeDraft(
            String profile,
            String channel,
            String template,
            String kind,
            String model,
            String category,
            String subject,
            String description,
            String service,
            String reference) {
        this(profile, channel, template, kind, model, category, subject, description, service, reference, null);
    }

    /**
     * The client outside who is asked before any work, for kinds that need one (F-36, F-37).
     *
     * @param name  at most 200 characters
     * @param email null: asked by other means than mail
     */
    public record Client(String name, String email) {}
}
