package org.answerable.casefile;

import java.util.Objects;
import org.answerable.casefile.persistence.PartyRow;
import org.answerable.ledger.Fact;

/** The facts that this module tells the ledger. What says something about a person stands under that person's key. */
final class CaseFacts {

    private CaseFacts() {}

    static Fact opened(CaseFile file, String complainantId) {
        return Fact.of("casefile.opened")
                .with("number", file.number())
                .with("kind", file.kind().key())
                .with("profile", file.profile())
                .with("channel", file.channel())
                .with("category", file.category())
                .with("service", file.service())
                .with("state", file.state())
                .with("locale", file.locale())
                .with("confidential", file.confidential())
                .with("receivedAt", file.receivedAt())
                .withPersonal("reference", complainantId, file.reference())
                .withPersonal("subject", complainantId, file.subject())
                .withPersonal("description", complainantId, file.description());
    }

    static Fact imported(PastCase past) {
        return Fact.of("casefile.imported")
                .with("source", past.origin().source())
                .with("row", past.origin().row())
                .with("received", past.content().receivedAt())
                .with("closed", past.ended() == null ? null : past.ended().at());
    }

    static Fact partyAdded(PartyRow party) {
        return Fact.of("casefile.party-added")
                .with("party", party.id())
                .with("role", party.role())
                .with("locale", party.locale())
                .withPersonal("name", party.id(), party.name())
                .withPersonal("email", party.id(), party.email())
                .withPersonal("phone", party.id(), party.phone())
                .withPersonal("address", party.id(), party.address())
                .withPersonal("authority", party.id(), party.authority())
                .withPersonal("vulnerable", party.id(), party.vulnerable() ? "true" : null)
                .withPersonal("media", party.id(), party.media() ? "true" : null);
    }

    static Fact moved(CaseFile before, CaseFile after) {
        return Fact.of("casefile.moved").with("from", before.state()).with("to", after.state());
    }

    static Fact classified(CaseFile before, CaseFile after) {
        return Fact.of("casefile.classified")
                .with("category", after.category())
                .with("severity", after.severity())
                .with("categoryBefore", before.category())
                .with("severityBefore", before.severity());
    }

    static Fact assigned(CaseFile before, CaseFile after) {
        return Fact.of("casefile.assigned")
                .with("department", after.ownerDepartment())
                .with("person", after.ownerPerson())
                .with("departmentBefore", before.ownerDepartment())
                .with("personBefore", before.ownerPerson());
    }

    static Fact involved(String departmentId) {
        return Fact.of("casefile.department-involved").with("department", departmentId);
    }

    static Fact correspondenceAdded(String id, NewCorrespondence said, String complainantId) {
        String about = Objects.requireNonNullElse(said.partyId(), complainantId);
        return Fact.of("casefile.correspondence-added")
                .with("correspondence", id)
                .with("direction", said.direction())
                .with("channel", said.channel())
                .with("kind", said.kind())
                .with("party", said.partyId())
                .withPersonal("subject", about, said.subject())
                .withPersonal("body", about, said.body());
    }

    static Fact noteAdded(String id, String text, String complainantId) {
        return Fact.of("casefile.note-added").with("note", id).withPersonal("text", complainantId, text);
    }

    static Fact linked(CaseLinks.Relation relation, CaseFile other) {
        return Fact.of("casefile.linked")
                .with("relation", relation.key())
                .with("other", other.id().value())
                .with("otherNumber", other.number());
    }

    static Fact unlinked(CaseLinks.Relation relation, CaseFile other, String personId, String reason) {
        return Fact.of("casefile.unlinked")
                .with("relation", relation.key())
                .with("other", other.id().value())
                .with("otherNumber", other.number())
                .withPersonal("why", personId, reason);
    }

    static Fact partyMarked(String partyId, boolean vulnerable, boolean media) {
        return Fact.of("casefile.party-changed")
                .with("party", partyId)
                .withPersonal("vulnerable", partyId, String.valueOf(vulnerable))
                .withPersonal("media", partyId, String.valueOf(media));
    }

    static Fact confidentialityChanged(boolean confidential, String complainantId, String reason) {
        return Fact.of("casefile.confidentiality-changed")
                .with("confidential", confidential)
                .with("confidentialBefore", !confidential)
                .withPersonal("reason", complainantId, reason);
    }

    static Fact attachmentAdded(Attachment attachment, String complainantId) {
        return Fact.of("casefile.attachment-added")
                .with("attachment", attachment.id())
                .with("origin", attachment.origin().key())
                .with("forParty", attachment.forParty())
                .with("mediaType", attachment.mediaType())
                .with("size", attachment.size())
                .withPersonal("name", complainantId, attachment.name())
                .withPersonal("sha256", complainantId, attachment.sha256());
    }

    static Fact attachmentViewed(Attachment attachment) {
        return Fact.of("casefile.attachment-viewed").with("attachment", attachment.id());
    }

    static Fact partiesViewed() {
        return Fact.of("casefile.party-viewed");
    }
}
