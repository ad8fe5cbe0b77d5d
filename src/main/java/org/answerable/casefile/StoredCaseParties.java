package org.answerable.casefile;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.casefile.NewCase.NewParty;
import org.answerable.casefile.persistence.CaseContentMapper;
import org.answerable.casefile.persistence.PartyRow;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Parties as rows. */
@Component
class StoredCaseParties implements CaseParties {

    static final String REPRESENTATIVE = "representative";

    private static final int REASON = 1_000;

    private final CaseChanges changes;
    private final CaseContentMapper contents;
    private final PartyRows parties;
    private final CaseTaskFacts taskFacts;
    private final Ledger ledger;

    StoredCaseParties(
            CaseChanges changes,
            CaseContentMapper contents,
            PartyRows parties,
            CaseTaskFacts taskFacts,
            Ledger ledger) {
        this.changes = changes;
        this.contents = contents;
        this.parties = parties;
        this.taskFacts = taskFacts;
        this.ledger = ledger;
    }

    @Override
    public Set<CaseId> withParty(Collection<CaseId> caseIds, String email) {
        String key = Contacts.emailKey(email);
        return key == null || caseIds.isEmpty()
                ? Set.of()
                : contents
                        .selectCasesOfAddress(
                                key, caseIds.stream().map(CaseId::value).toList())
                        .stream()
                        .map(CaseId::new)
                        .collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public Party add(CaseId caseId, String role, NewParty party) {
        PartyRow row = row(changes.get(caseId), role, party);
        parties.insert(row);
        ledger.record(caseId, CaseFacts.partyAdded(row));
        return row.toParty();
    }

    @Override
    @Transactional
    public Party addRepresentative(CaseId caseId, NewRepresentative representative) {
        PartyRow row = row(changes.get(caseId), representative);
        parties.insert(row);
        ledger.record(caseId, CaseFacts.partyAdded(row));
        return row.toParty();
    }

    @Override
    @Transactional
    public void mark(CaseId caseId, String partyId, boolean vulnerable, boolean media) {
        PartyRow before = parties.of(caseId).stream()
                .filter(party -> party.id().equals(partyId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("The case has no party " + partyId));
        if (before.vulnerable() == vulnerable && before.media() == media) {
            return;
        }
        if (!parties.mark(before, vulnerable, media)) {
            throw new StaleException("Somebody else changed this party meanwhile. Look at it again.");
        }
        ledger.record(caseId, CaseFacts.partyMarked(partyId, vulnerable, media));
    }

    @Override
    @Transactional
    public CaseFile keepConfidential(CaseId caseId, boolean confidential, String reason) {
        String why = WrittenField.required("reason", reason, REASON);
        CaseFile before = changes.get(caseId);
        if (before.confidential() == confidential) {
            return before;
        }
        CaseFile after = before.keptConfidential(confidential);
        changes.update(before, after);
        ledger.record(caseId, CaseFacts.confidentialityChanged(confidential, complainant(caseId), why));
        taskFacts.showAnew(after);
        return after;
    }

    private String complainant(CaseId caseId) {
        return parties.of(caseId).stream().findFirst().map(PartyRow::id).orElse(caseId.value());
    }

    static PartyRow row(CaseFile file, String role, NewParty party) {
        return row(file, role, party, null);
    }

    static PartyRow row(CaseFile file, NewRepresentative party) {
        NewParty person =
                new NewParty(party.name(), party.email(), party.phone(), party.address(), party.locale(), false, false);
        return row(file, REPRESENTATIVE, person, party.authority());
    }

    private static PartyRow row(CaseFile file, String role, NewParty party, String authority) {
        return new PartyRow(
                Ids.next(),
                file.id().value(),
                role,
                party.name(),
                party.email(),
                Contacts.emailKey(party.email()),
                party.phone(),
                Contacts.phoneKey(party.phone()),
                party.address(),
                Objects.requireNonNullElse(party.locale(), file.locale()),
                authority,
                party.vulnerable(),
                party.media());
    }
}
