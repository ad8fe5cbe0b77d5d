package org.answerable.complaint.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.answerable.complaint.ComplaintRemedies.Remedy;
import org.answerable.complaint.ComplaintRemedies.State;
import org.answerable.platform.CaseId;

/** A row of {@code complaint_remedy}. */
public record RemedyRow(
        String id,
        String caseId,
        String commitment,
        String kind,
        String owedBy,
        BigDecimal amount,
        String currency,
        String told,
        String state,
        String draftId,
        Instant chosenAt,
        String chosenBy,
        Instant grantedAt,
        int version) {

    static RemedyRow of(Remedy remedy) {
        return new RemedyRow(
                remedy.id(),
                remedy.caseId().value(),
                remedy.commitment(),
                remedy.kind(),
                remedy.owedBy(),
                remedy.amount(),
                remedy.currency(),
                remedy.told(),
                key(remedy.state()),
                remedy.draftId(),
                remedy.at(),
                remedy.chosenBy(),
                null,
                0);
    }

    RemedyRow moved(State to, String draft, Instant granted) {
        return new RemedyRow(
                id,
                caseId,
                commitment,
                kind,
                owedBy,
                amount,
                currency,
                told,
                key(to),
                draft,
                chosenAt,
                chosenBy,
                granted,
                version);
    }

    boolean is(State wanted) {
        return state.equals(key(wanted));
    }

    Remedy toRemedy() {
        return new Remedy(
                id,
                new CaseId(caseId),
                commitment,
                kind,
                owedBy,
                amount == null ? null : plain(amount),
                currency,
                told,
                State.valueOf(state.toUpperCase(Locale.ROOT)),
                draftId,
                chosenAt,
                chosenBy);
    }

    /** Without the zeros that the column adds: two fractional digits, or more where they count. */
    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 2 ? stripped.setScale(2) : stripped;
    }

    private static String key(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
