package org.answerable.inbound.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Confidentiality;
import org.answerable.casefile.NewCorrespondence;
import org.answerable.casefile.Party;
import org.answerable.casefile.Profile;
import org.answerable.complaint.ComplaintCatalogue;
import org.answerable.complaint.letters.StaffMails;
import org.answerable.inbound.model.InboundMail;
import org.answerable.notification.Mail;
import org.answerable.notification.Outbox;
import org.answerable.notification.OutboxHistory;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Tells people of mails that no model speaks of. */
@Component
class TellAboutMail {

    private static final String OVER = "inbound-over";

    private final StaffMails staffMails;
    private final CaseFiles caseFiles;
    private final Outbox outbox;
    private final OutboxHistory history;
    private final ComplaintCatalogue catalogue;
    private final MessageSource texts;
    private final Clock clock;

    TellAboutMail(
            StaffMails staffMails,
            CaseFiles caseFiles,
            Outbox outbox,
            OutboxHistory history,
            ComplaintCatalogue catalogue,
            MessageSource texts,
            Clock clock) {
        this.staffMails = staffMails;
        this.caseFiles = caseFiles;
        this.outbox = outbox;
        this.history = history;
        this.catalogue = catalogue;
        this.texts = texts;
        this.clock = clock;
    }

    /** To whoever owns the case; {@code news} is stranger, colleague, over, message, answer or returned. */
    void staff(CaseFile file, InboundMail row, String news) {
        List<String> owner = new ArrayList<>();
        owner.add(file.ownerPerson());
        staffMails.send(
                file.id(),
                row.id(),
                "inbound-news",
                owner,
                file.ownerDepartment(),
                Map.of("news", new DefaultMessageSourceResolvable("inbound.news." + news), "at", row.arrivedAt()));
    }

    /** Tells a party that the case is closed and what can be done; once a day, so that no program can keep the talk going. */
    void partyOfClosed(CaseFile file, Party party) {
        ZoneId zone = catalogue.profile(file.profile()).map(Profile::zone).orElse(ZoneOffset.UTC);
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        boolean toldToday = history.of(file.id()).stream()
                .anyMatch(mail -> OVER.equals(mail.template())
                        && party.id().equals(mail.recipientId())
                        && mail.queuedAt().atZone(zone).toLocalDate().equals(today));
        if (!toldToday) {
            write(file, party, zone, OVER + ":" + file.id() + ":" + party.id() + ":" + today);
        }
    }

    private void write(CaseFile file, Party party, ZoneId zone, String once) {
        Locale language = Locale.forLanguageTag(party.locale());
        outbox.queue(
                file.id(),
                new Mail(
                        once,
                        OVER,
                        party.email(),
                        party.name(),
                        party.id(),
                        language,
                        zone,
                        true,
                        Map.of(
                                "number",
                                file.number(),
                                "about",
                                Confidentiality.title(file),
                                "profile",
                                file.profile())));
        String words = texts.getMessage("mail.inbound-over.lead", new Object[] {file.number()}, language);
        caseFiles.addCorrespondence(
                file.id(), new NewCorrespondence("out", "mail", "news", party.id(), file.subject(), words));
    }
}
