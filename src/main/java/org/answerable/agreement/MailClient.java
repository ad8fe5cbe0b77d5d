package org.answerable.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFileSettings;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Confidentiality;
import org.answerable.casefile.Party;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.notification.Mail;
import org.answerable.notification.Outbox;
import org.answerable.notification.OutboxHistory;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails the client the link to a question: when it is asked, when somebody of ours sends it again, and when the client asks for a new one. */
@Component
public class MailClient {

    private static final String TEMPLATE = "agreement-asked";

    private final Agreements agreements;
    private final AgreementLinks links;
    private final CaseFiles caseFiles;
    private final CaseFileSettings settings;
    private final Outbox outbox;
    private final OutboxHistory history;
    private final Ledger ledger;
    private final Clock clock;

    MailClient(
            Agreements agreements,
            AgreementLinks links,
            CaseFiles caseFiles,
            CaseFileSettings settings,
            Outbox outbox,
            OutboxHistory history,
            Ledger ledger,
            Clock clock) {
        this.agreements = agreements;
        this.links = links;
        this.caseFiles = caseFiles;
        this.settings = settings;
        this.outbox = outbox;
        this.history = history;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The question has been opened: mails its link once. Who has no mail address is asked by other means. */
    void first(Agreement asked) {
        send(asked, "");
    }

    /** True if a question waits for the answer of a client who has a mail address. */
    public boolean mayRepeat(CaseId caseId) {
        return waiting(caseId).isPresent() && client(caseId).isPresent();
    }

    /**
     * Mails a new link, good for its whole time.
     *
     * @throws org.answerable.platform.InvalidInputException if nothing waits for an answer, or the client has no mail address
     */
    @Transactional
    public void repeat(CaseId caseId) {
        Agreement asked = waiting(caseId)
                .filter(open -> client(caseId).isPresent())
                .orElseThrow(() -> WrittenField.refused("client", "nobody-to-mail", ""));
        send(asked, ":" + Ids.next());
    }

    /**
     * The client's link has run out: mails a new one to the address that we know, at most one a day. Nothing happens where nothing waits for
     * an answer, or there is no address: whoever holds the link hears no more than that it has run out.
     */
    @Transactional
    public void renew(String agreementId) {
        Agreement asked = agreements.locked(agreementId);
        boolean waits = waiting(asked.caseId())
                .filter(open -> open.id().equals(agreementId))
                .isPresent();
        LocalDate today = dayOf(clock.instant());
        client(asked.caseId())
                .filter(party -> waits && !mailed(asked.caseId(), party, today))
                .ifPresent(party -> send(asked, ":" + today));
    }

    private boolean mailed(CaseId caseId, Party party, LocalDate day) {
        return history.of(caseId).stream()
                .anyMatch(told -> TEMPLATE.equals(told.template())
                        && party.id().equals(told.recipientId())
                        && dayOf(told.queuedAt()).equals(day));
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, settings.zone());
    }

    private Optional<Agreement> waiting(CaseId caseId) {
        return agreements.last(caseId).filter(Agreement::open).filter(open -> caseFiles
                .get(caseId)
                .isOpen());
    }

    private Optional<Party> client(CaseId caseId) {
        return caseFiles.parties(caseId).stream()
                .filter(party -> AskClient.CLIENT.equals(party.role()) && party.email() != null)
                .findFirst();
    }

    private void send(Agreement asked, String which) {
        Optional<Party> client = client(asked.caseId());
        client.ifPresent(party -> queue(asked, party, TEMPLATE + ":" + asked.id() + which));
        ledger.record(
                asked.caseId(),
                Fact.of("agreement.asked").with("round", asked.round()).with("mailed", client.isPresent()));
    }

    private void queue(Agreement asked, Party to, String once) {
        CaseFile file = caseFiles.get(asked.caseId());
        AgreementLinks.Link link = links.answer(asked.id());
        Map<String, Object> shown = Map.of(
                "number",
                file.number(),
                "about",
                Confidentiality.title(file),
                "link",
                link.address(),
                "until",
                link.end());
        Locale language = Locale.forLanguageTag(to.locale());
        outbox.queue(
                file.id(),
                new Mail(once, TEMPLATE, to.email(), to.name(), to.id(), language, settings.zone(), false, shown));
    }
}
