package org.answerable.inbound.usecase;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.complaint.ComplaintCatalogue;
import org.answerable.inbound.model.InboundMail;
import org.answerable.inbound.model.MailNature;
import org.answerable.inbound.model.ReadMail;
import org.answerable.inbound.model.Sorted;
import org.answerable.inbound.persistence.InboundMailMapper;
import org.answerable.notification.CaseAddresses;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Decides where a mail belongs, and brings it there. */
@Component
class SortMail {

    private static final Duration WINDOW = Duration.ofHours(1);
    /** Says nothing; in answer to a mail of ours even that is an answer. */
    private static final String EMPTY = "empty";

    private final FindCase cases;
    private final OpenByMail opening;
    private final AddByMail adding;
    private final TakeBounce bounces;
    private final CaseAddresses addresses;
    private final ComplaintCatalogue catalogue;
    private final InboundMailMapper mails;
    private final InboundSettings settings;
    private final Clock clock;
    private final String ownAddress;

    SortMail(
            FindCase cases,
            OpenByMail opening,
            AddByMail adding,
            TakeBounce bounces,
            CaseAddresses addresses,
            ComplaintCatalogue catalogue,
            InboundMailMapper mails,
            InboundSettings settings,
            Clock clock,
            @Value("${answerable.mail.from:}") String ownAddress) {
        this.cases = cases;
        this.opening = opening;
        this.adding = adding;
        this.bounces = bounces;
        this.addresses = addresses;
        this.catalogue = catalogue;
        this.mails = mails;
        this.settings = settings;
        this.clock = clock;
        this.ownAddress = ownAddress.strip().toLowerCase(Locale.ROOT);
    }

    /** Does with the mail, stored just now, what is to be done. */
    Sorted sort(ReadMail mail, InboundMail row) {
        MailNature nature = comesFromUs(mail) ? MailNature.LOOP : MailNature.of(mail);
        return switch (nature) {
            case PERSONAL -> personal(mail, row);
            case BOUNCE -> bounces.take(mail, row);
            case SPAM -> Sorted.waits(nature.key());
            case AUTOMATIC, RECEIPT, LIST, LOOP ->
                Sorted.ignored(nature.key(), cases.of(mail).map(CaseFile::id).orElse(null));
        };
    }

    /** The profile whose address the mail was sent to, else that of the mailbox; null if there is none. */
    String profile(ReadMail mail, Arrived arrived) {
        return mail.recipients().stream()
                .map(settings::profileOf)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(arrived.profile());
    }

    private Sorted personal(ReadMail mail, InboundMail row) {
        if (mail.illegible() != null && !EMPTY.equals(mail.illegible())) {
            return Sorted.waits(mail.illegible());
        }
        if (mail.from() == null) {
            return Sorted.waits("no-sender");
        }
        if (isFlood(row)) {
            return Sorted.waits("flood");
        }
        Optional<CaseFile> known = cases.of(mail);
        return known.isPresent() ? adding.add(known.get(), mail, row) : news(mail, row);
    }

    private Sorted news(ReadMail mail, InboundMail row) {
        if (EMPTY.equals(mail.illegible())) {
            return Sorted.waits(EMPTY);
        }
        if (mail.recipients().stream().anyMatch(addresses::looksLikeOne)) {
            return Sorted.waits("unknown-address");
        }
        boolean taken = catalogue.profiles("mail").stream()
                .anyMatch(profile -> profile.key().equals(row.profile()));
        return taken ? Sorted.filed("opened", opening.open(mail, row, row.profile())) : Sorted.waits("no-profile");
    }

    private boolean comesFromUs(ReadMail mail) {
        return mail.from() != null
                && (mail.from().key().equals(ownAddress)
                        || addresses.looksLikeOne(mail.from().address()));
    }

    /** One sender's mails beyond the limit wait: a program gone wild must neither open cases nor draw answers without end. */
    private boolean isFlood(InboundMail row) {
        return settings.perSender() > 0
                && mails.countOfSender(row.sender(), clock.instant().minus(WINDOW)) > settings.perSender();
    }
}
