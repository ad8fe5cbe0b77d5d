package org.answerable.casefile;

import java.util.Objects;
import org.answerable.casefile.NewCase.NewParty;
import org.answerable.casefile.persistence.PartyRow;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Opens a case file with its complainant. */
@Component
class OpenCase {

    static final String COMPLAINANT = "complainant";

    private static final NewParty ANONYMOUS = new NewParty(null, null, null, null, null, false, false);

    private final CaseChanges changes;
    private final PartyRows parties;
    private final CaseNumbers numbers;
    private final Ledger ledger;
    private final CaseMeasures measures;

    OpenCase(CaseChanges changes, PartyRows parties, CaseNumbers numbers, Ledger ledger, CaseMeasures measures) {
        this.changes = changes;
        this.parties = parties;
        this.numbers = numbers;
        this.ledger = ledger;
        this.measures = measures;
    }

    CaseFile open(NewCase wanted, Stage stage) {
        CaseFile file = file(wanted, stage);
        changes.insert(file);
        if (wanted.complainant() == null && wanted.kind().ours()) {
            ledger.record(file.id(), CaseFacts.opened(file, file.id().value()));
            measures.registered(file);
        } else {
            PartyRow complainant = complainant(file, wanted);
            parties.insert(complainant);
            ledger.record(file.id(), CaseFacts.opened(file, complainant.id()));
            measures.registered(file);
            ledger.record(file.id(), CaseFacts.partyAdded(complainant));
        }
        if (wanted.representative() != null) {
            PartyRow representative = StoredCaseParties.row(file, wanted.representative());
            parties.insert(representative);
            ledger.record(file.id(), CaseFacts.partyAdded(representative));
        }
        return file;
    }

    /** The case as it opens, with a fresh number; not stored yet. */
    CaseFile file(NewCase wanted, Stage stage) {
        return new CaseFile(
                CaseId.next(),
                numbers.next(wanted.kind(), wanted.receivedAt()),
                wanted.kind(),
                wanted.profile(),
                wanted.channel(),
                wanted.subject(),
                wanted.description(),
                wanted.service(),
                wanted.reference(),
                wanted.category(),
                null,
                stage.key(),
                null,
                null,
                wanted.locale(),
                wanted.confidential(),
                wanted.receivedAt(),
                null,
                1);
    }

    /** Its complainant, anonymous if nobody is named; not stored yet. */
    PartyRow complainant(CaseFile file, NewCase wanted) {
        return StoredCaseParties.row(file, COMPLAINANT, Objects.requireNonNullElse(wanted.complainant(), ANONYMOUS));
    }
}
