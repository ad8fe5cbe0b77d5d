package org.answerable.complaint.grant;

import java.math.BigDecimal;
import java.util.List;
import org.answerable.platform.CaseId;

/** What was granted to complainants, for whoever carries it out. */
public interface GrantedRemedies {

    /** The remedies that the sent answers of the case grant, in the order in which they were chosen; empty before one is sent. */
    List<GrantedRemedy> of(CaseId caseId);

    /** The remedies that the answer being written would grant, in the order in which they were chosen. */
    List<GrantedRemedy> proposed(CaseId caseId);

    /**
     * A remedy that the complainant was, or is about to be, promised in an answer.
     *
     * @param commitment the promise that was broken, such as {@code C-02}; null where none was made
     * @param kind       what is done, as table {@code remedy-entitlement} names it, such as {@code refund} or {@code penalty}
     * @param owedBy     who owes it, such as {@code platform} or {@code driver}
     * @param amount     what the complainant is paid, null if no money is
     * @param currency   of the amount, ISO 4217, null without one
     * @param told       what the complainant was told of it, in the complainant's language
     */
    record GrantedRemedy(
            String id,
            CaseId caseId,
            String commitment,
            String kind,
            String owedBy,
            BigDecimal amount,
            String currency,
            String told) {}
}
