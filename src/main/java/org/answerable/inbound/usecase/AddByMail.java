package org.answerable.inbound.usecase;

import java.util.Locale;
import java.util.Optional;
import org.answerable.agreement.Agreement;
import org.answerable.agreement.Agreements;
import org.answerable.casefile.Attachment.Origin;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.NewCorrespondence;
import org.answerable.casefile.Party;
import org.answerable.complaint.tracking.AddMessage;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.inbound.model.Authenticity;
import org.answerable.inbound.model.Correspondent;
import org.answerable.inbound.model.InboundMail;
import org.answerable.inbound.model.ReadMail;
import org.answerable.inbound.model.Sorted;
import org.springframework.stereotype.Component;

/**
 * Adds a mail to the case that it is about. What a party writes is the party's word, as on the tracking page; what anybody else writes is
 * kept and shown to staff, but moves nothing. A colleague, who answers a notice or another mail of ours, is told apart by the address; an
 * address proves nobody, so that nothing is done in the colleague's name.
 */
@Component
class AddByMail {

    private static final int SUBJECT = 300;

    private final CaseFiles caseFiles;
    private final CaseAccess access;
    private final Directory directory;
    private final AddMessage messages;
    private final MailFiles files;
    private final MailWords words;
    private final Agreements agreements;
    private final TellAboutMail telling;
    private final InboundSettings settings;

    AddByMail(
            CaseFiles caseFiles,
            CaseAccess access,
            Directory directory,
            AddMessage messages,
            MailFiles files,
            MailWords words,
            Agreements agreements,
            TellAboutMail telling,
            InboundSettings settings) {
        this.caseFiles = caseFiles;
        this.access = access;
        this.directory = directory;
        this.messages = messages;
        this.files = files;
        this.words = words;
        this.agreements = agreements;
        this.telling = telling;
        this.settings = settings;
    }

    /** Adds it as what it is. */
    Sorted add(CaseFile file, ReadMail mail, InboundMail row) {
        boolean disproved = Authenticity.isDisproved(mail.headers(), settings.authserv());
        Optional<Party> party = disproved ? Optional.empty() : partyWho(file, mail.from());
        if (party.isPresent()) {
            return addFrom(party.get(), file, mail, row);
        }
        Optional<Person> colleague = disproved ? Optional.empty() : colleague(file, mail.from());
        String kind = colleague.isPresent() ? CaseFiles.COLLEAGUE : CaseFiles.STRANGER;
        Sorted added = addFromOther(kind, file, mail, row);
        if (colleague
                .map(Person::id)
                .filter(id -> id.equals(file.ownerPerson()))
                .isEmpty()) {
            telling.staff(file, row, kind);
        }
        return added;
    }

    /** Adds it as what the party says. */
    Sorted addFrom(Party party, CaseFile file, ReadMail mail, InboundMail row) {
        Locale language = language(file);
        MailWords.Fitting fitting = words.text(mail, AddMessage.LIMIT, language);
        MailFiles.Parted parted = files.part(fitting.files(), file.id(), Origin.PARTY);
        if (file.isOpen() && file.kind() == CaseKind.COMPLAINT) {
            files.addFurther(file.id(), parted, row.id(), language);
            messages.add(file.id(), party.id(), fitting.text(), "mail", parted.first());
            return Sorted.filed("added", file.id());
        }
        files.addFurther(file.id(), parted.allFurther(), row.id(), language);
        file(file, party.id(), "message", mail, fitting.text());
        if (file.isOpen()) {
            telling.staff(file, row, asked(file) ? "answer" : "message");
            return Sorted.filed("added", file.id());
        }
        telling.staff(file, row, "over");
        telling.partyOfClosed(file, party);
        return Sorted.filed("over", file.id());
    }

    /** True if a question to those outside waits: a mail may say the answer, and only somebody of ours can record it as that. */
    private boolean asked(CaseFile file) {
        return agreements.last(file.id()).filter(Agreement::open).isPresent();
    }

    private Sorted addFromOther(String kind, CaseFile file, ReadMail mail, InboundMail row) {
        Locale language = language(file);
        MailWords.Fitting fitting = words.text(mail, AddMessage.LIMIT, language);
        MailFiles.Parted parted = files.part(fitting.files(), file.id(), Origin.STRANGER);
        files.addFurther(file.id(), parted.allFurther(), row.id(), language);
        file(file, null, kind, mail, writer(mail.from()) + "\n\n" + fitting.text());
        return Sorted.filed(kind, file.id());
    }

    private void file(CaseFile file, String partyId, String kind, ReadMail mail, String body) {
        String subject = words.subject(mail, SUBJECT, language(file));
        caseFiles.addCorrespondence(file.id(), new NewCorrespondence("in", "mail", kind, partyId, subject, body));
    }

    private Optional<Party> partyWho(CaseFile file, Correspondent from) {
        return caseFiles.parties(file.id()).stream()
                .filter(party -> from != null && from.address().equalsIgnoreCase(party.email()))
                .findFirst();
    }

    /** Somebody of ours who may read the case and has the address. */
    private Optional<Person> colleague(CaseFile file, Correspondent from) {
        return directory.people().stream()
                .filter(person ->
                        from != null && person.active() && from.address().equalsIgnoreCase(person.mail()))
                .filter(person -> access.mayRead(file, person.id()))
                .findFirst();
    }

    private static String writer(Correspondent from) {
        if (from == null) {
            return "<>";
        }
        return (from.name() == null ? "" : from.name() + " ") + "<" + from.address() + ">";
    }

    private static Locale language(CaseFile file) {
        return Locale.forLanguageTag(file.locale());
    }
}
