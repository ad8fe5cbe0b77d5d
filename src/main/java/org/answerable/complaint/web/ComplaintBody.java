package org.answerable.complaint.web;

import java.util.Set;
import org.answerable.complaint.intake.ComplaintDraft;
import org.answerable.platform.web.JsonBody;

/** Reads JSON from outside strictly: every field must be known and of its type, and each wrong one is named. */
final class ComplaintBody {

    private static final Set<String> FIELDS = Set.of(
            "profile",
            "channel",
            "subject",
            "description",
            "category",
            "service",
            "reference",
            "receivedAt",
            "locale",
            "party",
            "confidential",
            "representative");
    private static final Set<String> PARTY_FIELDS =
            Set.of("name", "email", "phone", "address", "locale", "vulnerable", "media");
    private static final Set<String> REPRESENTATIVE_FIELDS =
            Set.of("name", "email", "phone", "address", "locale", "authority");

    private ComplaintBody() {}

    /**
     * The complaint of a request body.
     *
     * @throws org.answerable.platform.InvalidInputException naming every field that is unknown or of a wrong type
     */
    static ComplaintDraft complaint(byte[] sent) {
        JsonBody body = JsonBody.of(sent, FIELDS);
        JsonBody party = body.object("party", PARTY_FIELDS);
        String channel = body.text("channel");
        ComplaintDraft draft = new ComplaintDraft(
                body.text("profile"),
                channel == null ? "rest" : channel,
                body.text("subject"),
                body.text("description"),
                body.text("category"),
                body.text("service"),
                body.text("reference"),
                body.instant("receivedAt"),
                body.text("locale"),
                new ComplaintDraft.PartyDraft(
                        party.text("name"),
                        party.text("email"),
                        party.text("phone"),
                        party.text("address"),
                        party.text("locale"),
                        party.flag("vulnerable"),
                        party.flag("media")),
                body.flag("confidential"),
                representative(body.object("representative", REPRESENTATIVE_FIELDS)));
        body.check();
        return draft;
    }

    /** The only field, {@code text}, of a message. */
    static String message(byte[] sent) {
        JsonBody body = JsonBody.of(sent, Set.of("text"));
        String text = body.text("text");
        body.check();
        return text;
    }

    private static ComplaintDraft.RepresentativeDraft representative(JsonBody named) {
        return new ComplaintDraft.RepresentativeDraft(
                named.text("name"),
                named.text("email"),
                named.text("phone"),
                named.text("address"),
                named.text("locale"),
                named.text("authority"));
    }
}
