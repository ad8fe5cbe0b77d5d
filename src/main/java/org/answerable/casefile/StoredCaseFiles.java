package org.answerable.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.answerable.casefile.persistence.CaseContentMapper;
import org.answerable.casefile.persistence.CaseMapper;
import org.answerable.casefile.persistence.CaseRow;
import org.answerable.casefile.persistence.CorrespondenceRow;
import org.answerable.casefile.persistence.NoteRow;
import org.answerable.casefile.persistence.PartyRow;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Case files as rows; every change is told to the ledger in the same transaction. */
@Component
class StoredCaseFiles implements CaseFiles {

    private static final int MAX_NOTE = 20_000;

    private final OpenCase opening;
    private final CaseChanges changes;
    private final CaseMapper cases;
    private final CaseContentMapper contents;
    private final PartyRows parties;
    private final Ledger ledger;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final CaseMeasures measures;

    StoredCaseFiles(
            OpenCase opening,
            CaseChanges changes,
            CaseMapper cases,
            CaseContentMapper contents,
            PartyRows parties,
            Ledger ledger,
            Clock clock,
            ApplicationEventPublisher events,
            CaseMeasures measures) {
        this.opening = opening;
        this.changes = changes;
        this.cases = cases;
        this.contents = contents;
        this.parties = parties;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
        this.measures = measures;
    }

    @Override
    @Transactional
    public CaseFile open(NewCase newCase, Stage stage) {
        return opening.open(newCase, stage);
    }

    @Override
    public CaseFile get(CaseId caseId) {
        return changes.get(caseId);
    }

    @Override
    public Map<CaseId, CaseFile> all(Collection<CaseId> caseIds) {
        return caseIds.isEmpty()
                ? Map.of()
                : cases.selectByIds(caseIds.stream().map(CaseId::value).toList()).stream()
                        .map(CaseRow::toCaseFile)
                        .collect(Collectors.toMap(CaseFile::id, Function.identity()));
    }

    @Override
    public List<CaseFile> openOf(String personId, int limit) {
        return cases.selectOpenOf(personId, limit).stream()
                .map(CaseRow::toCaseFile)
                .toList();
    }

    @Override
    public Optional<CaseFile> byNumber(String number) {
        return Optional.ofNullable(cases.selectByNumber(number)).map(CaseRow::toCaseFile);
    }

    @Override
    public List<Party> parties(CaseId caseId) {
        return parties.of(caseId).stream().map(PartyRow::toParty).toList();
    }

    @Override
    @Transactional
    public CaseFile moveTo(CaseId caseId, Stage stage) {
        CaseFile before = changes.get(caseId);
        if (!stage.mayFollow(before.state())) {
            throw new IllegalStateException(
                    "Case %s cannot go from %s to %s".formatted(before.number(), before.state(), stage.key()));
        }
        CaseFile after = before.movedTo(stage.key(), stage.isFinal() ? clock.instant() : null);
        changes.update(before, after);
        ledger.record(caseId, CaseFacts.moved(before, after));
        if (stage.isFinal()) {
            measures.closed(after);
        }
        return after;
    }

    @Override
    @Transactional
    public CaseFile classify(CaseId caseId, String category, String severity) {
        CaseFile before = changes.get(caseId);
        CaseFile after = before.classified(category, severity);
        changes.update(before, after);
        ledger.record(caseId, CaseFacts.classified(before, after));
        return after;
    }

    @Override
    @Transactional
    public CaseFile assign(CaseId caseId, String departmentId, String personId) {
        CaseFile before = changes.get(caseId);
        CaseFile after = before.assigned(departmentId, personId);
        changes.update(before, after);
        letOpen(after, departmentId);
        ledger.record(caseId, CaseFacts.assigned(before, after));
        events.publishEvent(new CaseAssigned(caseId, before.ownerDepartment(), departmentId, personId));
        return after;
    }

    @Override
    @Transactional
    public void involve(CaseId caseId, String departmentId) {
        letOpen(changes.get(caseId), departmentId);
        ledger.record(caseId, CaseFacts.involved(departmentId));
    }

    @Override
    @Transactional
    public Correspondence addCorrespondence(CaseId caseId, NewCorrespondence said) {
        CorrespondenceRow row = new CorrespondenceRow(
                Ids.next(),
                caseId.value(),
                clock.instant(),
                said.direction(),
                said.channel(),
                said.kind(),
                said.partyId(),
                personActing(),
                said.subject(),
                said.body());
        contents.insertCorrespondence(row);
        ledger.record(caseId, CaseFacts.correspondenceAdded(row.id(), said, partyOfWords(caseId)));
        return row.toCorrespondence();
    }

    @Override
    public List<Correspondence> correspondence(CaseId caseId) {
        return contents.selectCorrespondence(caseId.value()).stream()
                .map(CorrespondenceRow::toCorrespondence)
                .toList();
    }

    @Override
    @Transactional
    public void addNote(CaseId caseId, String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidInputException(List.of(new FieldError("text", "required", "")));
        }
        if (text.length() > MAX_NOTE) {
            throw new InvalidInputException(List.of(new FieldError("text", "too-long", String.valueOf(MAX_NOTE))));
        }
        Instant now = clock.instant();
        NoteRow row =
                new NoteRow(Ids.next(), caseId.value(), now, Acting.actor().id(), text.strip());
        contents.insertNote(row);
        ledger.record(caseId, CaseFacts.noteAdded(row.id(), row.content(), partyOfWords(caseId)));
    }

    @Override
    public List<Note> notes(CaseId caseId) {
        return contents.selectNotes(caseId.value()).stream()
                .map(NoteRow::toNote)
                .toList();
    }

    private void letOpen(CaseFile file, String departmentId) {
        if (departmentId != null) {
            cases.insertDepartment(departmentId, file.receivedAt(), file.id().value(), clock.instant());
        }
    }

    /** Who wrote it, if that was a person of the organisation. */
    private static String personActing() {
        Actor actor = Acting.actor();
        return actor.kind() == Actor.Kind.PERSON ? actor.id() : null;
    }
}
