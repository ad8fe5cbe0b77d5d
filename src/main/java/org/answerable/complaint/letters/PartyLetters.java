package org.answerable.complaint.letters;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseParties;
import org.answerable.casefile.Correspondence;
import org.answerable.casefile.NewCorrespondence;
import org.answerable.casefile.Party;
import org.answerable.casefile.Profile;
import org.answerable.complaint.ComplaintCatalogue;
import org.answerable.complaint.TrackingTokens;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.letter.DeliverLetter;
import org.answerable.notification.Mail;
import org.answerable.notification.Outbox;
import org.answerable.platform.CaseId;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Writes to the complainant: files what was said with the case and mails it, in the complainant's language. */
@Component
public class PartyLetters {

    private final CaseFiles caseFiles;
    private final Outbox outbox;
    private final Ledger ledger;
    private final TrackingTokens tokens;
    private final ComplaintCatalogue catalogue;
    private final MessageSource texts;
    private final DeliverLetter delivery;

    PartyLetters(
            CaseFiles caseFiles,
            Outbox outbox,
            Ledger ledger,
            TrackingTokens tokens,
            ComplaintCatalogue catalogue,
            MessageSource texts,
            DeliverLetter delivery) {
        this.caseFiles = caseFiles;
        this.outbox = outbox;
        this.ledger = ledger;
        this.tokens = tokens;
        this.catalogue = catalogue;
        this.texts = texts;
        this.delivery = delivery;
    }

    /**
     * Writes a letter. To somebody without a mail address it becomes a task: a call or a letter on paper. Whoever gave no way to be
     * reached is not written to: the ledger says so, and the tracking page shows the letter all the same.
     *
     * @param kind   kind of correspondence; the template is {@code complaint-<template>}
     * @param values what the template shows beside number, subject and tracking link
     */
    public void write(CaseId caseId, String template, String kind, String body, Map<String, Object> values) {
        CaseFile complaint = caseFiles.get(caseId);
        Party addressee = CaseParties.addressee(caseFiles.parties(caseId));
        boolean mailed = addressee.email() != null;
        String onPaper = DeliverLetter.channel(addressee);
        String channel = mailed ? "mail" : Objects.requireNonNullElse(onPaper, "web");
        Correspondence filed = caseFiles.addCorrespondence(
                caseId, new NewCorrespondence("out", channel, kind, addressee.id(), complaint.subject(), body));
        if (mailed) {
            outbox.queue(caseId, mail(complaint, addressee, template, filed.id(), values));
        } else if (onPaper != null) {
            delivery.deliver(caseId, filed, addressee);
        } else {
            ledger.record(
                    caseId,
                    Fact.of("complaint.letterNotMailed").with("kind", kind).with("reason", "no-mail-address"));
        }
    }

    /** The same with a text of the bundle as the body that is filed. */
    public void writeStandard(
            CaseId caseId, String template, String kind, MessageSourceResolvable body, Map<String, Object> values) {
        write(caseId, template, kind, texts.getMessage(body, language(caseFiles.get(caseId))), values);
    }

    /** The language in which the complainant of the case reads. */
    public static Locale language(CaseFile complaint) {
        return Locale.forLanguageTag(complaint.locale() == null ? "en" : complaint.locale());
    }

    /** The zone of the case's profile, since the complainant's own is unknown. */
    public ZoneId zone(CaseFile complaint) {
        return catalogue.profile(complaint.profile()).map(Profile::zone).orElse(ZoneId.of("UTC"));
    }

    private Mail mail(CaseFile complaint, Party to, String template, String filedId, Map<String, Object> values) {
        Map<String, Object> shown = new LinkedHashMap<>(values);
        shown.put("number", complaint.number());
        shown.put("about", complaint.subject());
        shown.put("tracking", "/track/" + tokens.of(complaint.id()));
        return new Mail(
                "complaint-letter:" + filedId,
                "complaint-" + template,
                to.email(),
                to.name(),
                to.id(),
                to.locale() == null ? language(complaint) : Locale.forLanguageTag(to.locale()),
                zone(complaint),
                true,
                shown);
    }
}
