package org.answerable.remedy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.answerable.platform.CaseId;

/**
 * An entry of the penalty queue (投诉处罚), as it stands.
 *
 * @param type      the type under which it is queued, a key of the table {@code penalty-rule}
 * @param driver    who is penalised
 * @param reference the order, may be null
 * @param measure   what is taken from the driver
 * @param rule      the version of the table that proposed it, such as {@code penalty-rule:1}
 * @param sample    true if the table's row is marked as a sample, and nobody has changed its figures
 * @param enteredBy id of the person, or of the part of the system
 * @param enteredIn id of the department that wrote it, null if a rule did
 * @param office    id of the second office that is asked to verify, null until one is and where a rule books
 * @param verdict   null until a second office has decided, or a rule has booked it
 * @param bookedAt  when it took effect, null if it has not
 * @param part      the part of the case it goes with
 */
public record PenaltyEntry(
        String id,
        CaseId caseId,
        int position,
        String type,
        String driver,
        String reference,
        Measure measure,
        String rule,
        boolean sample,
        String enteredBy,
        String enteredIn,
        Instant enteredAt,
        String office,
        Verdict verdict,
        Instant bookedAt,
        String part,
        int version) {

    /** True until it was booked, found not true or nobody waits for it any more. */
    public boolean open() {
        return bookedAt == null && (verdict == null || !verdict.outcome().endsIt());
    }

    /** The last of the entries that a second office has judged, if it found it not true. */
    public static Optional<PenaltyEntry> lastIfNotTrue(Stream<PenaltyEntry> entries) {
        return entries.filter(entry -> entry.verdict() != null)
                .reduce((first, last) -> last)
                .filter(entry -> entry.verdict().outcome() == Outcome.NOT_TRUE);
    }

    /**
     * What is taken from the driver; every part may be missing, not all of them.
     *
     * @param fine    an amount in the currency
     * @param points  points deducted, which lower the driver's dispatch rate
     * @param closure {@code closed} for a time, {@code banned} or {@code blocked} for good; null: the driver goes on
     * @param days    how long a closure lasts; null if it has no end
     */
    public record Measure(BigDecimal fine, String currency, Integer points, String closure, Integer days) {

        /** Nothing is taken. */
        public static final Measure NONE = new Measure(null, null, null, null, null);

        /** True if the other takes the same; 20 and 20.00 are the same fine. */
        boolean sameAs(Measure other) {
            boolean sameFine =
                    fine == null ? other.fine == null : other.fine != null && fine.compareTo(other.fine) == 0;
            return sameFine
                    && Objects.equals(currency, other.currency)
                    && Objects.equals(points, other.points)
                    && Objects.equals(closure, other.closure)
                    && Objects.equals(days, other.days);
        }

        /** True if nothing is taken. */
        public boolean isNone() {
            return fine == null && points == null && closure == null;
        }
    }

    /** What the second office found. */
    public enum Outcome {
        TRUE,
        NOT_TRUE,
        /** The one who wrote the entry has to say more. */
        NEEDS_MORE,
        /** No second office was asked: the online rule penalises by itself. */
        BY_RULE,
        /** The case ended before anybody had verified it. */
        WITHDRAWN;

        /** True if nothing is booked after it. */
        boolean endsIt() {
            return this == NOT_TRUE || this == WITHDRAWN;
        }

        /** The name used in tables and forms, such as {@code not-true}. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** The outcome of a {@link #key()}. */
        public static Outcome ofKey(String key) {
            return valueOf(key.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * The verification (违约核实).
     *
     * @param finding what was found, null for a rule
     * @param by      id of the person, or of the part of the system
     */
    public record Verdict(Outcome outcome, String finding, String by, Instant at) {}

    PenaltyEntry written(
            PenaltyType newType,
            String newDriver,
            String newReference,
            Measure newMeasure,
            Writer writer,
            Instant now) {
        return new PenaltyEntry(
                id,
                caseId,
                position,
                newType.key(),
                newDriver,
                newReference,
                newMeasure,
                rule,
                sample && newMeasure.sameAs(measure),
                writer.person(),
                writer.department(),
                now,
                office,
                verdict,
                bookedAt,
                part,
                version);
    }

    PenaltyEntry askedOf(String newOffice) {
        return with(newOffice, verdict, bookedAt);
    }

    PenaltyEntry judged(Verdict newVerdict) {
        return with(office, newVerdict, bookedAt);
    }

    PenaltyEntry booked(Instant now) {
        return with(office, verdict, now);
    }

    private PenaltyEntry with(String newOffice, Verdict newVerdict, Instant newBookedAt) {
        return new PenaltyEntry(
                id,
                caseId,
                position,
                type,
                driver,
                reference,
                measure,
                rule,
                sample,
                enteredBy,
                enteredIn,
                enteredAt,
                newOffice,
                newVerdict,
                newBookedAt,
                part,
                version);
    }

    /** Who writes an entry, and for which department. */
    record Writer(String person, String department) {}
}
