package org.answerable.remedy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Profiles;
import org.answerable.deadline.Deadlines;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.remedy.PenaltyEntry.Outcome;
import org.answerable.remedy.PenaltyEntry.Verdict;
import org.springframework.stereotype.Component;

/** The second check of a breach (违约核实): by another office and another person than wrote the penalty entry. */
@Component
public class VerifyPenalty {

    /** What the second office may find. */
    public static final Set<String> OUTCOMES =
            Set.of(Outcome.TRUE.key(), Outcome.NOT_TRUE.key(), Outcome.NEEDS_MORE.key());

    private final CaseFiles caseFiles;
    private final Profiles profiles;
    private final Directory directory;
    private final RemedyBook book;
    private final Deadlines deadlines;
    private final RemedyLetters letters;
    private final Ledger ledger;
    private final Clock clock;

    VerifyPenalty(
            CaseFiles caseFiles,
            Profiles profiles,
            Directory directory,
            RemedyBook book,
            Deadlines deadlines,
            RemedyLetters letters,
            Ledger ledger,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.profiles = profiles;
        this.directory = directory;
        this.book = book;
        this.deadlines = deadlines;
        this.letters = letters;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The department that wrote the entry, which is the one that must not verify it; empty until it is written. */
    public Optional<String> writtenIn(RemedyPart part) {
        return Optional.ofNullable(book.waiting(part).enteredIn());
    }

    /**
     * Asks the second office: the one the routing table names, the front desk or the department above where that one is missing,
     * not active, or wrote the entry itself.
     *
     * @throws InvalidInputException if no office is left
     */
    public void askSecondOffice(RemedyPart part, String named) {
        PenaltyEntry entry = book.waiting(part);
        String above = directory
                .department(entry.enteredIn())
                .map(Department::parentId)
                .orElse(null);
        String office = Stream.of(
                        Optional.ofNullable(named), Optional.of(profiles.frontDesk()), Optional.ofNullable(above))
                .flatMap(Optional::stream)
                .filter(candidate -> !candidate.equals(entry.enteredIn()))
                .filter(candidate -> directory
                        .department(candidate)
                        .filter(Department::active)
                        .isPresent())
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInputException(List.of(new FieldError("office", "no-second-office", ""))));
        book.update(entry.askedOf(office));
        caseFiles.involve(part.caseId(), office);
        deadlines.handOver(part.caseId(), key(part), office);
    }

    /** The office that is asked, null until one is. */
    public String office(RemedyPart part) {
        return book.waiting(part).office();
    }

    /**
     * Keeps what the second office found.
     *
     * @param finding at most 1,000 characters; needed unless the breach is true
     * @throws InvalidInputException if a field breaks a rule, or the person wrote the entry
     */
    public void decide(RemedyPart part, String outcome, String finding) {
        PenaltyEntry entry = book.waiting(part);
        RemedyRules rules = new RemedyRules();
        boolean isTrue = Outcome.TRUE.key().equals(outcome);
        String found = isTrue
                ? rules.optional("finding", finding, RemedyRules.LONG)
                : rules.required("finding", finding, RemedyRules.LONG);
        if (entered(part, Acting.actor().id())) {
            rules.refuse("outcome", "same-person", "");
        }
        rules.check();
        Verdict verdict =
                new Verdict(Outcome.ofKey(outcome), found, Acting.actor().id(), clock.instant());
        book.update(entry.judged(verdict));
        if (verdict.outcome() == Outcome.NEEDS_MORE) {
            deadlines.handOver(part.caseId(), key(part), entry.enteredIn());
        }
        ledger.record(
                part.caseId(),
                Fact.of("remedy.verified").with("outcome", outcome).with("department", entry.office()));
    }

    /** True if the person wrote the entry that waits to be verified, and may not verify it. */
    public boolean entered(RemedyPart part, String userId) {
        return Objects.equals(book.waiting(part).enteredBy(), userId);
    }

    /** The breach is true: the penalty takes effect, and what goes with it may be given. */
    public void book(RemedyPart part) {
        PenaltyEntry booked = book.waiting(part).booked(clock.instant());
        book.update(booked);
        book.open(part).forEach(remedy -> book.update(remedy.verified()));
        ledger.record(part.caseId(), QueuePenalty.fact("remedy.penalty-booked", booked));
        deadlines.meet(part.caseId(), key(part));
    }

    /** The breach is not true: nobody is penalised. */
    public void drop(RemedyPart part) {
        PenaltyEntry entry = foundNotTrue(part);
        ledger.record(part.caseId(), Fact.of("remedy.refused").with("penalty", entry.type()));
        deadlines.meet(part.caseId(), key(part));
    }

    /**
     * The breach was not true: what nobody has promised is not owed, and the complainant hears what was found. Cases whose answer was sent
     * before breaches were verified first (decision 0028) come here too: what it promised is kept, a penalty it told of is corrected.
     */
    public void refuse(RemedyPart part) {
        CaseId caseId = part.caseId();
        PenaltyEntry entry = foundNotTrue(part);
        Map<Boolean, List<Remedy>> open =
                book.open(part).stream().collect(Collectors.partitioningBy(Remedy::owedAnyway));
        open.get(true).forEach(remedy -> keep(remedy, entry));
        open.get(false).forEach(remedy -> book.update(remedy.refused(clock.instant())));
        deadlines.meet(caseId, key(part));
        tell(caseId, entry.verdict().finding(), open.get(true), open.get(false));
        if (open.get(true).isEmpty()) {
            deadlines.meet(caseId, part.deadline(BeginRemedy.DEADLINE));
        }
    }

    private void tell(CaseId caseId, String finding, List<Remedy> kept, List<Remedy> refused) {
        List<Remedy> takenBack = refused.stream().filter(Remedy::promised).toList();
        if (!kept.isEmpty()) {
            letters.noteKept(caseId, finding);
        }
        if (!takenBack.isEmpty()) {
            letters.tellCorrected(caseId, takenBack, finding);
        } else if (kept.isEmpty()) {
            letters.tellRefused(caseId, finding);
        }
    }

    private void keep(Remedy remedy, PenaltyEntry entry) {
        book.update(remedy.kept());
        ledger.record(
                remedy.caseId(),
                Fact.of("remedy.kept").with("remedy", remedy.kind().key()).with("penalty", entry.type()));
    }

    /** The case ended around the verification, such as by a withdrawal: nobody waits for it any more. */
    public void over(RemedyPart part) {
        book.penalties(part.caseId()).stream()
                .filter(entry -> entry.open() && part.id().equals(entry.part()))
                .forEach(entry -> book.update(entry.judged(
                        new Verdict(Outcome.WITHDRAWN, null, Acting.actor().id(), clock.instant()))));
        deadlines.cancel(part.caseId(), key(part), "case-over");
    }

    private static String key(RemedyPart part) {
        return part.deadline(BeginRemedy.VERIFICATION);
    }

    private PenaltyEntry foundNotTrue(RemedyPart part) {
        return PenaltyEntry.lastIfNotTrue(book.penalties(part.caseId()).stream()
                        .filter(entry -> part.id().equals(entry.part())))
                .orElseThrow(() -> new IllegalStateException("Nothing was found not true for " + part));
    }
}
