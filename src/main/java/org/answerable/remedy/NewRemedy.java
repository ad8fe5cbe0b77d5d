package org.answerable.remedy;

import java.math.BigDecimal;

/**
 * A remedy as it is granted.
 *
 * @param commitment the promise that was broken, such as {@code C-02} or {@code D-22}; may be null
 * @param kind       the {@link RemedyKind#key()}
 * @param amount     what is to be paid or claimed, at most two digits behind the point; only and always with money
 * @param currency   three letters such as {@code CNY}; only and always with an amount
 * @param reason     why it is granted, at most 1,000 characters
 * @param driver     who is to be penalised, at most 100 characters; may be null: whoever enters the penalty says it
 * @param reference  the order that it is about, at most 200 characters; null: the reference of the case
 */
public record NewRemedy(
        String commitment,
        String kind,
        BigDecimal amount,
        String currency,
        String reason,
        String driver,
        String reference) {

    /** A remedy whose driver and order are those of the case, or yet unknown. */
    public NewRemedy(String commitment, String kind, BigDecimal amount, String currency, String reason) {
        this(commitment, kind, amount, currency, reason, null, null);
    }
}
