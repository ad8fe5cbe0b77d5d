package org.answerable.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.answerable.casefile.persistence.CaseRow;
import org.answerable.casefile.persistence.CorrespondenceRow;
import org.answerable.casefile.persistence.PartyRow;
import org.answerable.casefile.persistence.PastCaseMapper;
import org.answerable.casefile.persistence.PastCaseMapper.OwnerRow;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Past cases as rows, several hundred in one statement. */
@Component
class FilePastCases implements PastCases {

    private final OpenCase opening;
    private final PastCaseMapper mapper;
    private final Ledger ledger;
    private final Clock clock;

    FilePastCases(OpenCase opening, PastCaseMapper mapper, Ledger ledger, Clock clock) {
        this.opening = opening;
        this.mapper = mapper;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CaseFile> file(List<PastCase> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        List<Filed> filed = cases.stream().map(this::filed).toList();
        Instant now = clock.instant();
        String by = Acting.actor().id();
        mapper.insertCases(
                filed.stream().map(each -> CaseRow.of(each.file(), now, by)).toList());
        mapper.insertParties(
                filed.stream().flatMap(each -> each.parties().stream()).toList());
        mapper.insertCorrespondence(
                filed.stream().flatMap(each -> each.said().stream()).toList());
        List<OwnerRow> owners = filed.stream()
                .filter(each -> each.file().ownerDepartment() != null)
                .map(each -> owner(each.file()))
                .toList();
        if (!owners.isEmpty()) {
            mapper.insertOwners(owners);
        }
        filed.forEach(this::tell);
        return filed.stream().map(Filed::file).toList();
    }

    private Filed filed(PastCase past) {
        Instant received = past.content().receivedAt();
        if (past.ended() != null && past.ended().at().isBefore(received)) {
            throw new IllegalArgumentException("Row " + past.origin().row() + " ended before it was received");
        }
        CaseFile opened = opening.file(past.content(), past.firstStage())
                .asItWas(past.content().category(), past.severity(), past.departmentId());
        PartyRow complainant = opening.complainant(opened, past.content());
        List<PartyRow> parties = new ArrayList<>(List.of(complainant));
        if (past.content().representative() != null) {
            parties.add(StoredCaseParties.row(opened, past.content().representative()));
        }
        List<CorrespondenceRow> said = new ArrayList<>();
        said.add(said(opened, complainant, received, "in", "complaint", opened.description()));
        if (past.ended() != null && past.ended().answer() != null) {
            said.add(said(
                    opened,
                    complainant,
                    past.ended().at(),
                    "out",
                    "answer",
                    past.ended().answer()));
        }
        return new Filed(past, opened, parties, said);
    }

    private static CorrespondenceRow said(
            CaseFile file, PartyRow party, Instant at, String direction, String kind, String body) {
        return new CorrespondenceRow(
                Ids.next(),
                file.id().value(),
                at,
                direction,
                file.channel(),
                kind,
                party.id(),
                null,
                file.subject(),
                body);
    }

    private static OwnerRow owner(CaseFile file) {
        return new OwnerRow(file.ownerDepartment(), file.receivedAt(), file.id().value(), file.receivedAt());
    }

    private void tell(Filed each) {
        CaseFile opened = each.opened();
        Instant received = opened.receivedAt();
        String complainant = each.complainant().id();
        ledger.recordPast(opened.id(), received, CaseFacts.imported(each.past()));
        ledger.recordPast(opened.id(), received, CaseFacts.opened(opened, complainant));
        each.parties().forEach(party -> ledger.recordPast(opened.id(), received, CaseFacts.partyAdded(party)));
        for (CorrespondenceRow said : each.said()) {
            ledger.recordPast(
                    opened.id(),
                    said.filedAt(),
                    CaseFacts.correspondenceAdded(
                            said.id(),
                            new NewCorrespondence(
                                    said.direction(),
                                    said.channel(),
                                    said.kind(),
                                    said.partyId(),
                                    said.subject(),
                                    said.body()),
                            complainant));
        }
        if (each.past().ended() != null) {
            ledger.recordPast(opened.id(), each.past().ended().at(), CaseFacts.moved(opened, each.file()));
        }
    }

    /** A case as it opened, with all that lies in its file. */
    private record Filed(PastCase past, CaseFile opened, List<PartyRow> parties, List<CorrespondenceRow> said) {

        PartyRow complainant() {
            return parties.get(0);
        }

        /** As it stands now. */
        CaseFile file() {
            PastCase.Ended ended = past.ended();
            return ended == null ? opened : opened.movedTo(ended.stage().key(), ended.at());
        }
    }
}
