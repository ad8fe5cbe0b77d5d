package org.answerable.remedy;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Profiles;
import org.answerable.deadline.Deadlines;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.engine.DecisionTables;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.remedy.RemedyKind.Settled;
import org.springframework.stereotype.Component;

/** Pays and does what is owed in a case, and says what comes next. */
@Component
public class SettleRemedies {

    /** What may become of a payment. */
    public static final Set<String> PAYMENTS = Set.of("paid", "failed", "lapsed");

    /** What may become of goods and services. */
    public static final Set<String> DEEDS = Set.of("done", "lapsed");

    /** What may become of a claim. */
    public static final Set<String> CLAIMS = Set.of("reclaimed", "given-up");

    /** What a part does, in this order. */
    public enum Step {
        PAY,
        CARRY_OUT,
        RECLAIM,
        /** Nothing is left but to tell what was done. */
        SETTLE
    }

    private final CaseFiles caseFiles;
    private final Profiles profiles;
    private final Directory directory;
    private final DecisionTables tables;
    private final RemedyBook book;
    private final Deadlines deadlines;
    private final RemedyLetters letters;
    private final Ledger ledger;
    private final Clock clock;

    SettleRemedies(
            CaseFiles caseFiles,
            Profiles profiles,
            Directory directory,
            DecisionTables tables,
            RemedyBook book,
            Deadlines deadlines,
            RemedyLetters letters,
            Ledger ledger,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.profiles = profiles;
        this.directory = directory;
        this.tables = tables;
        this.book = book;
        this.deadlines = deadlines;
        this.letters = letters;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What comes next. */
    public Step next(RemedyPart part) {
        if (owed(part, Settled.BY_PAYMENT).findAny().isPresent()) {
            return Step.PAY;
        }
        if (owed(part, Settled.BY_DOING).findAny().isPresent()) {
            return Step.CARRY_OUT;
        }
        return owed(part, Settled.BY_RECLAIM).findAny().isPresent() ? Step.RECLAIM : Step.SETTLE;
    }

    /** The department that pays, does or reclaims: the one the routing table names for the matter, else the case's owner. */
    public String department(CaseId caseId, String matter) {
        CaseFile file = caseFiles.get(caseId);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("profile", file.profile());
        facts.put("kind", matter);
        facts.put("category", file.category());
        facts.put("severity", file.severity());
        return tables.evaluate("case-routing", facts).rows().stream()
                .map(row -> (String) row.get("department"))
                .flatMap(id -> directory.department(id).stream())
                .filter(Department::active)
                .map(Department::id)
                .findFirst()
                .or(() -> Optional.ofNullable(file.ownerDepartment()))
                .orElseGet(() -> profiles.frontDesk(file.profile()));
    }

    /** Lets the department that pays, does or reclaims open the case. */
    public void involve(CaseId caseId, String matter) {
        caseFiles.involve(caseId, department(caseId, matter));
    }

    /**
     * Keeps what became of the payment of all money that is owed.
     *
     * @param reference what the bank calls it, at most 100 characters; needed if it was paid
     * @param note      why it failed or lapsed, at most 1,000 characters; needed if it did
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule
     */
    public void pay(RemedyPart part, String outcome, String reference, String note) {
        RemedyRules rules = new RemedyRules();
        boolean paid = "paid".equals(outcome);
        String bank = paid ? rules.required("paymentReference", reference, RemedyRules.SHORT) : null;
        String why = paid ? null : rules.required("note", note, RemedyRules.LONG);
        rules.check();
        if ("lapsed".equals(outcome)) {
            lapse(part, Settled.BY_PAYMENT, why);
            return;
        }
        for (Remedy remedy : owed(part, Settled.BY_PAYMENT).toList()) {
            book.update(paid ? remedy.paid(bank, clock.instant()) : remedy.failed(why));
            ledger.record(
                    part.caseId(),
                    Fact.of(paid ? "remedy.paid" : "remedy.payment-failed")
                            .with("remedy", remedy.kind().key())
                            .with("amount", remedy.amount().toPlainString())
                            .with("currency", remedy.currency())
                            .with("reference", bank)
                            .with("why", why));
        }
    }

    /**
     * Keeps that goods were replaced, repaired or taken back, or the service was given; or that it lapsed.
     *
     * @param proof what proves it, such as the carrier's number, at most 100 characters; needed unless it lapsed
     * @param note  why it lapsed, at most 1,000 characters; needed if it did
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule
     */
    public void carryOut(RemedyPart part, String outcome, String proof, String note) {
        RemedyRules rules = new RemedyRules();
        boolean lapsed = "lapsed".equals(outcome);
        String proven = lapsed ? null : rules.required("proof", proof, RemedyRules.SHORT);
        String why = lapsed ? rules.required("note", note, RemedyRules.LONG) : null;
        rules.check();
        if (lapsed) {
            lapse(part, Settled.BY_DOING, why);
            return;
        }
        settle(part, owed(part, Settled.BY_DOING).toList(), proven, "remedy.carried-out");
    }

    /**
     * Keeps that the loss was claimed back, or why it was given up.
     *
     * @param reference of the claim, or why it was given up; at most 100 characters
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule
     */
    public void reclaim(RemedyPart part, String outcome, String reference) {
        RemedyRules rules = new RemedyRules();
        String claim = rules.required("claimReference", reference, RemedyRules.SHORT);
        rules.check();
        settle(
                part,
                owed(part, Settled.BY_RECLAIM).toList(),
                claim,
                "reclaimed".equals(outcome) ? "remedy.reclaimed" : "remedy.claim-given-up");
    }

    /** All is done: whoever is owed something hears it, and the promise is kept. */
    public void settle(RemedyPart part) {
        List<Remedy> before = book.remedies(part.caseId()).stream()
                .filter(remedy -> part.id().equals(remedy.part()))
                .toList();
        before.stream().filter(Remedy::open).forEach(remedy -> book.update(remedy.done(clock.instant())));
        List<Remedy> forParty = before.stream()
                .filter(remedy -> remedy.kind().settled() == Settled.BY_PAYMENT
                        || remedy.kind().settled() == Settled.BY_DOING)
                .toList();
        tell(
                forParty,
                remedy -> remedy.state() == RemedyState.LAPSED,
                lapsed -> letters.tellLapsed(part.caseId(), lapsed));
        tell(
                forParty,
                remedy -> remedy.open() || remedy.state() == RemedyState.DONE,
                done -> letters.tellDone(part.caseId(), done));
        deadlines.meet(part.caseId(), part.deadline(BeginRemedy.DEADLINE));
    }

    private static void tell(List<Remedy> all, Predicate<Remedy> which, Consumer<List<Remedy>> letter) {
        List<Remedy> told = all.stream().filter(which).toList();
        if (!told.isEmpty()) {
            letter.accept(told);
        }
    }

    private void lapse(RemedyPart part, Settled how, String why) {
        for (Remedy remedy : owed(part, how).toList()) {
            book.update(remedy.lapsed(why, clock.instant()));
            ledger.record(
                    part.caseId(),
                    Fact.of("remedy.lapsed").with("remedy", remedy.kind().key()).with("why", why));
        }
    }

    private void settle(RemedyPart part, List<Remedy> owed, String proof, String fact) {
        for (Remedy remedy : owed) {
            book.update(remedy.settled(proof, clock.instant()));
            ledger.record(
                    part.caseId(),
                    Fact.of(fact).with("remedy", remedy.kind().key()).with("reference", proof));
        }
    }

    private Stream<Remedy> owed(RemedyPart part, Settled how) {
        return book.open(part).stream().filter(remedy -> remedy.kind().settled() == how && remedy.settledAt() == null);
    }
}
