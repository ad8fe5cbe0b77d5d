package org.answerable.remedy;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.Ids;
import org.answerable.remedy.PenaltyEntry.Measure;
import org.answerable.remedy.PenaltyEntry.Outcome;
import org.answerable.remedy.PenaltyEntry.Verdict;
import org.answerable.remedy.PenaltyEntry.Writer;
import org.springframework.stereotype.Component;

/** Writes the penalty that goes with a case's remedies into the penalty queue, under its type. */
@Component
public class QueuePenalty {

    private final CaseFiles caseFiles;
    private final RemedyBook book;
    private final Allegations allegations;
    private final Ledger ledger;
    private final Clock clock;

    QueuePenalty(CaseFiles caseFiles, RemedyBook book, Allegations allegations, Ledger ledger, Clock clock) {
        this.caseFiles = caseFiles;
        this.book = book;
        this.allegations = allegations;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What the table {@code penalty-rule} decides from: the case, and the first promise that a remedy, granted or proposed, names. */
    public Map<String, Object> facts(RemedyPart part) {
        CaseFile file = caseFiles.get(part.caseId());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("profile", file.profile());
        facts.put("kind", file.kind().key());
        facts.put("category", file.category());
        facts.put(
                "commitment",
                allegations.of(part).stream()
                        .map(Allegation::commitment)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
        return facts;
    }

    /**
     * Keeps what the table proposed, and says who penalises. A rule does so by itself only where it names what is taken and every
     * driver is known; a penalty that was asked for and that no row covers is an officer's.
     */
    public Penaliser propose(RemedyPart part, List<Map<String, Object>> rows, String version) {
        List<Allegation> alleged = allegations.of(part);
        List<Allegation> wanted = alleged.stream().filter(Allegation::penalty).toList();
        Optional<ProposedPenalty> proposed = rows.stream().findFirst().map(ProposedPenalty::of);
        if (alleged.isEmpty() || (proposed.isEmpty() && wanted.isEmpty())) {
            return Penaliser.NOBODY;
        }
        ProposedPenalty penalty = proposed.orElse(ProposedPenalty.UNKNOWN);
        if (wanted.isEmpty() && booked(part, penalty.type())) {
            return Penaliser.NOBODY;
        }
        boolean driversKnown = wanted.stream().noneMatch(one -> one.driver() == null);
        if (penalty.automatic() && !penalty.measure().isNone() && !wanted.isEmpty() && driversKnown) {
            wanted.forEach(one -> book.add(draft(part, one, penalty, version)));
            return Penaliser.RULE;
        }
        book.add(draft(part, wanted.stream().findFirst().orElse(alleged.get(0)), penalty, version));
        return Penaliser.OFFICER;
    }

    /** A breach that was verified in the case is neither verified nor penalised again because a second answer grants more for it. */
    private boolean booked(RemedyPart part, PenaltyType type) {
        return book.penalties(part.caseId()).stream()
                .anyMatch(entry -> entry.bookedAt() != null && entry.type().equals(type.key()));
    }

    /**
     * Writes the officer's entry, in the name of the department that owns the case.
     *
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule
     */
    public void enter(RemedyPart part, WrittenPenalty written) {
        RemedyRules rules = new RemedyRules();
        PenaltyType type = rules.type("penaltyType", written.type());
        String driver = rules.required("driver", written.driver(), RemedyRules.SHORT);
        String reference = rules.optional("orderReference", written.reference(), GrantRemedy.REFERENCE);
        Measure measure =
                rules.measure(written.fine(), written.currency(), written.points(), written.closure(), written.days());
        rules.check();
        Writer writer =
                new Writer(Acting.actor().id(), caseFiles.get(part.caseId()).ownerDepartment());
        PenaltyEntry entry = book.waiting(part).written(type, driver, reference, measure, writer, clock.instant());
        book.update(entry);
        book.open(part).stream()
                .filter(remedy -> remedy.state() == RemedyState.GRANTED)
                .forEach(remedy -> book.update(remedy.penaltyEntered()));
        ledger.record(part.caseId(), fact("remedy.penalty-entered", entry));
    }

    /** Books what the rule proposed; no second office is asked, whether or not anybody complained (F-04). */
    public void bookByRule(RemedyPart part) {
        for (PenaltyEntry entry : book.penalties(part.caseId())) {
            if (entry.open() && part.id().equals(entry.part())) {
                Verdict byRule = new Verdict(Outcome.BY_RULE, null, Actor.SYSTEM.id(), clock.instant());
                PenaltyEntry booked = entry.judged(byRule).booked(clock.instant());
                book.update(booked);
                ledger.record(part.caseId(), fact("remedy.penalty-booked", booked));
            }
        }
        book.open(part).forEach(remedy -> book.update(remedy.verified()));
    }

    static Fact fact(String type, PenaltyEntry entry) {
        Measure measure = entry.measure();
        return Fact.of(type)
                .with("penalty", entry.type())
                .withPersonal("driver", entry.id(), entry.driver())
                .with("fine", measure.fine() == null ? null : measure.fine().toPlainString())
                .with("currency", measure.currency())
                .with("points", measure.points())
                .with("closure", measure.closure())
                .with("days", measure.days())
                .with("rule", entry.rule())
                .with("sample", entry.sample() ? true : null);
    }

    private PenaltyEntry draft(RemedyPart part, Allegation alleged, ProposedPenalty penalty, String version) {
        CaseFile file = caseFiles.get(part.caseId());
        return new PenaltyEntry(
                Ids.next(),
                part.caseId(),
                book.penalties(part.caseId()).size() + 1,
                penalty.type().key(),
                alleged.driver() == null ? "" : alleged.driver(),
                alleged.reference() == null ? file.reference() : alleged.reference(),
                penalty.measure(),
                version,
                penalty.sample(),
                Actor.SYSTEM.id(),
                null,
                clock.instant(),
                null,
                null,
                null,
                part.id(),
                1);
    }

    /** Who penalises. */
    public enum Penaliser {
        NOBODY,
        RULE,
        OFFICER;

        /** The name that the model reads. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The fields of the form {@code remedy-penalty}, not yet checked; every one may be null. */
    public record WrittenPenalty(
            String type,
            String driver,
            String reference,
            BigDecimal fine,
            String currency,
            Integer points,
            String closure,
            Integer days) {}
}
