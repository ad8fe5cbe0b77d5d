package org.answerable.letter;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFileSettings;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseParties;
import org.answerable.casefile.Correspondence;
import org.answerable.casefile.NewCorrespondence;
import org.answerable.casefile.Party;
import org.answerable.casefile.TrackingLinks;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.notification.Mail;
import org.answerable.notification.Outbox;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Writes to the parties of a case: files what was said with the case and mails it, in the party's language. */
@Component("casePartyLetters")
public class PartyLetters {

    private final CaseFiles caseFiles;
    private final CaseFileSettings organisation;
    private final Directory directory;
    private final Outbox outbox;
    private final Ledger ledger;
    private final TrackingLinks links;
    private final DeliverLetter delivery;

    PartyLetters(
            CaseFiles caseFiles,
            CaseFileSettings organisation,
            Directory directory,
            Outbox outbox,
            Ledger ledger,
            TrackingLinks links,
            DeliverLetter delivery) {
        this.caseFiles = caseFiles;
        this.organisation = organisation;
        this.directory = directory;
        this.outbox = outbox;
        this.ledger = ledger;
        this.links = links;
        this.delivery = delivery;
    }

    /**
     * Writes the letter, to the representative with authority if there is one. To somebody without a mail address it becomes a task:
     * a call or a letter on paper. Whoever gave no way to be reached is not written to: the ledger says so, and the tracking page
     * shows the letter all the same. A case without a party that could read it gets nothing.
     */
    public void write(CaseId caseId, Letter letter) {
        List<Party> parties = caseFiles.parties(caseId);
        if (parties.isEmpty()) {
            return;
        }
        CaseFile file = caseFiles.get(caseId);
        Party party = CaseParties.addressee(parties);
        boolean mailed = party.email() != null;
        String onPaper = DeliverLetter.channel(party);
        String channel = mailed ? "mail" : Objects.requireNonNullElse(onPaper, "web");
        Correspondence filed = caseFiles.addCorrespondence(
                caseId,
                new NewCorrespondence("out", channel, letter.kind(), party.id(), file.subject(), letter.body()));
        if (mailed) {
            outbox.queue(caseId, mail(file, party, letter, filed.id()));
        } else if (onPaper != null) {
            delivery.deliver(caseId, filed, party);
        } else {
            ledger.record(
                    caseId,
                    Fact.of("letter.not-mailed").with("kind", letter.kind()).with("reason", "no-mail-address"));
        }
    }

    /** The language in which the first party of the case reads. */
    public Locale language(CaseId caseId) {
        return caseFiles.parties(caseId).stream()
                .findFirst()
                .map(Party::locale)
                .map(Locale::forLanguageTag)
                .orElseGet(() -> language(caseFiles.get(caseId)));
    }

    private static Locale language(CaseFile file) {
        return Locale.forLanguageTag(file.locale() == null ? "en" : file.locale());
    }

    private Mail mail(CaseFile file, Party to, Letter letter, String filedId) {
        Map<String, Object> shown = new LinkedHashMap<>(letter.values());
        shown.put("number", file.number());
        shown.put("about", file.subject());
        shown.put("tracking", "/track/" + links.of(file.id()));
        return new Mail(
                "letter:" + filedId,
                letter.template(),
                to.email(),
                to.name(),
                to.id(),
                to.locale() == null ? language(file) : Locale.forLanguageTag(to.locale()),
                zone(file),
                true,
                shown);
    }

    /** The zone of the department that owns the case, since the party's own is unknown. */
    private ZoneId zone(CaseFile file) {
        return Optional.ofNullable(file.ownerDepartment())
                .flatMap(directory::department)
                .map(Department::zone)
                .orElse(organisation.zone());
    }
}
