package org.answerable.remedy;

import java.math.BigDecimal;
import java.time.Instant;
import org.answerable.platform.CaseId;

/**
 * What is owed in one case, as it stands; see {@link NewRemedy} for what was granted.
 *
 * @param position         counts the remedies of the case from 1
 * @param paymentReference what the bank or the carrier calls it, null until it is settled
 * @param failures         how often a payment has failed
 * @param lastFailure      why the last payment failed, or why it lapsed; null if neither
 * @param grantedBy        id of the person, or of the part of the system
 * @param origin           its id where it was granted, null if that was here
 * @param part             the part of the case that carries it out, null until one has taken it up
 */
public record Remedy(
        String id,
        CaseId caseId,
        int position,
        String commitment,
        RemedyKind kind,
        BigDecimal amount,
        String currency,
        String reason,
        String driver,
        String reference,
        RemedyState state,
        String paymentReference,
        int failures,
        String lastFailure,
        Instant grantedAt,
        String grantedBy,
        Instant settledAt,
        String origin,
        String part,
        int version) {

    /** True until it is refused, has lapsed or is done. */
    public boolean open() {
        return !state.isFinal();
    }

    /** True if a sent answer told the complainant of it. */
    boolean promised() {
        return origin != null;
    }

    /** True if it is given though the breach was not true: it was promised in writing. A penalty for nothing is given to nobody. */
    boolean owedAnyway() {
        return promised() && kind.settled() != RemedyKind.Settled.BY_PENALTY;
    }

    Remedy takenUp(String by) {
        return copy(state, paymentReference, failures, lastFailure, settledAt, by);
    }

    Remedy penaltyEntered() {
        return state == RemedyState.PENALTY_ENTERED ? this : moved(RemedyState.PENALTY_ENTERED, null);
    }

    Remedy verified() {
        return moved(RemedyState.VERIFIED, null);
    }

    Remedy refused(Instant now) {
        return moved(RemedyState.REFUSED, now);
    }

    Remedy kept() {
        return moved(RemedyState.KEPT, null);
    }

    Remedy paid(String bankReference, Instant now) {
        return with(bankReference, failures, lastFailure).moved(RemedyState.PAID, now);
    }

    Remedy failed(String why) {
        return with(paymentReference, failures + 1, why);
    }

    Remedy lapsed(String why, Instant now) {
        return with(paymentReference, failures, why).moved(RemedyState.LAPSED, now);
    }

    Remedy settled(String proof, Instant now) {
        return with(proof, failures, lastFailure).moved(RemedyState.DONE, now);
    }

    Remedy done(Instant now) {
        return moved(RemedyState.DONE, settledAt == null ? now : settledAt);
    }

    private Remedy moved(RemedyState next, Instant settled) {
        if (!next.mayFollow(state)) {
            throw new IllegalStateException("Remedy " + position + " of case " + caseId + " is " + state.key()
                    + " and cannot become " + next.key());
        }
        return copy(next, paymentReference, failures, lastFailure, settled, part);
    }

    private Remedy with(String newReference, int newFailures, String newFailure) {
        return copy(state, newReference, newFailures, newFailure, settledAt, part);
    }

    private Remedy copy(
            RemedyState newState,
            String newReference,
            int newFailures,
            String newFailure,
            Instant newSettledAt,
            String newPart) {
        return new Remedy(
                id,
                caseId,
                position,
                commitment,
                kind,
                amount,
                currency,
                reason,
                driver,
                reference,
                newState,
                newReference,
                newFailures,
                newFailure,
                grantedAt,
                grantedBy,
                newSettledAt,
                origin,
                newPart,
                version);
    }
}
