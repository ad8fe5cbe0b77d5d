package org.answerable.inbound.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Party;
import org.answerable.inbound.model.InboundMail;
import org.answerable.inbound.model.ReadMail;
import org.answerable.inbound.model.Sorted;
import org.answerable.inbound.persistence.InboundMailMapper;
import org.answerable.inbound.reading.MailReader;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person decides about a mail that waits, or that was ignored. */
@Component
public class SettleMail {

    /** The longest reason for setting a mail aside. */
    public static final int REMARK = 500;

    private final InboundMailMapper mails;
    private final Originals originals;
    private final MailReader reader;
    private final OpenByMail opening;
    private final AddByMail adding;
    private final CaseFiles caseFiles;
    private final Ledger ledger;
    private final Clock clock;

    SettleMail(
            InboundMailMapper mails,
            Originals originals,
            MailReader reader,
            OpenByMail opening,
            AddByMail adding,
            CaseFiles caseFiles,
            Ledger ledger,
            Clock clock) {
        this.mails = mails;
        this.originals = originals;
        this.reader = reader;
        this.opening = opening;
        this.adding = adding;
        this.caseFiles = caseFiles;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Opens a complaint with it.
     *
     * @return its number
     * @throws InvalidInputException if it cannot become one; the error names the field
     * @throws StaleException        if somebody else has decided meanwhile
     */
    @Transactional
    public String open(String mailId, String profile, String person) {
        InboundMail mail = undecided(mailId);
        if (profile == null || profile.isBlank()) {
            throw refused("profile", "required", "");
        }
        CaseId caseId = opening.open(read(mail), mail, profile);
        return settled(mail, person, "opened", caseId).number();
    }

    /**
     * Adds it to the case.
     *
     * @param trusted true if it is the complainant's word whatever its sender's address
     * @return the case's number
     * @throws InvalidInputException if there is no such case
     * @throws StaleException        if somebody else has decided meanwhile
     */
    @Transactional
    public String add(String mailId, String number, boolean trusted, String person) {
        InboundMail mail = undecided(mailId);
        CaseFile file = Optional.ofNullable(number)
                .map(String::strip)
                .flatMap(caseFiles::byNumber)
                .orElseThrow(() -> refused("number", "unknown", ""));
        ReadMail read = read(mail);
        // A case of ours may have no party whose word it could be.
        Optional<Party> party = trusted ? caseFiles.parties(file.id()).stream().findFirst() : Optional.empty();
        Sorted added =
                party.map(who -> adding.addFrom(who, file, read, mail)).orElseGet(() -> adding.add(file, read, mail));
        return settled(mail, person, "added", added.caseId()).number();
    }

    /**
     * Sets it aside.
     *
     * @param remark why; at most 500 characters
     * @throws InvalidInputException if no reason is given
     * @throws StaleException        if somebody else has decided meanwhile
     */
    @Transactional
    public void drop(String mailId, String remark, String person) {
        InboundMail mail = undecided(mailId);
        String why = remark == null ? "" : remark.strip();
        if (why.isEmpty()) {
            throw refused("remark", "required", "");
        }
        if (why.codePointCount(0, why.length()) > REMARK) {
            throw refused("remark", "too-long", String.valueOf(REMARK));
        }
        store(mail.settled(clock.instant(), person, "dropped", null, why));
    }

    /** What can be read of a mail; empty if it is no longer kept as it came. */
    public Optional<ReadMail> look(InboundMail mail) {
        return mail.hasOriginal() ? Optional.of(read(mail)) : Optional.empty();
    }

    private ReadMail read(InboundMail mail) {
        return reader.read(originals.content(mail), mail.arrivedAt());
    }

    private InboundMail undecided(String mailId) {
        InboundMail mail = mails.selectById(mailId).orElseThrow(() -> new NotFoundException("No such mail: " + mailId));
        if (!mail.maySettle()) {
            throw new StaleException("The mail is " + mail.state() + " by now");
        }
        return mail;
    }

    private CaseFile settled(InboundMail mail, String person, String how, CaseId caseId) {
        store(mail.settled(clock.instant(), person, how, caseId, null));
        ledger.record(
                caseId, Fact.of("inbound.received").with("mail", mail.id()).with("how", how));
        return caseFiles.get(caseId);
    }

    private void store(InboundMail settled) {
        if (mails.update(settled) != 1) {
            throw new StaleException("Somebody else has decided about the mail");
        }
    }

    private static InvalidInputException refused(String field, String rule, String limit) {
        return new InvalidInputException(List.of(new FieldError(field, rule, limit)));
    }
}
