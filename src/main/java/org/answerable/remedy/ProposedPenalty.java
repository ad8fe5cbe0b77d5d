package org.answerable.remedy;

import java.math.BigDecimal;
import java.util.Map;
import org.answerable.remedy.PenaltyEntry.Measure;

/**
 * A row of {@code penalty-rule}, read and checked.
 *
 * @param automatic true if the rule penalises by itself
 * @param sample    true if its figures are samples
 */
record ProposedPenalty(PenaltyType type, Measure measure, boolean automatic, boolean sample) {

    /** What no row covers. */
    static final ProposedPenalty UNKNOWN = new ProposedPenalty(PenaltyType.OTHER, Measure.NONE, false, false);

    /**
     * Reads a row, column name to value.
     *
     * @throws IllegalArgumentException if it makes no sense; it names the column
     */
    static ProposedPenalty of(Map<String, Object> row) {
        PenaltyType type = PenaltyType.ofKey((String) row.get("type"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Table penalty-rule, column type: " + row.get("type") + " is no type of penalty"));
        String closure = (String) row.get("closure");
        if (closure != null && !RemedyRules.CLOSURES.contains(closure)) {
            throw new IllegalArgumentException("Table penalty-rule, column closure: " + closure + " is not known");
        }
        BigDecimal fine = row.get("fine") instanceof Number number ? amount(number) : null;
        String currency = fine == null ? null : (String) row.get("currency");
        if (fine != null && !GrantRemedy.isCurrency(currency)) {
            throw new IllegalArgumentException("Table penalty-rule, column currency: " + currency + " is not known");
        }
        return new ProposedPenalty(
                type,
                new Measure(fine, currency, whole(row.get("points")), closure, whole(row.get("days"))),
                Boolean.TRUE.equals(row.get("automatic")),
                Boolean.TRUE.equals(row.get("sample")));
    }

    /** A table of Camunda answers doubles: 50 comes as 50.0. */
    private static BigDecimal amount(Number number) {
        BigDecimal plain = new BigDecimal(number.toString()).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static Integer whole(Object value) {
        return value instanceof Number number ? Integer.valueOf(number.intValue()) : null;
    }
}
