package org.answerable.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be granted, and what is kept of it. */
@ServerTest
class RemediesIT {

    @Autowired
    Remedies remedies;

    @Autowired
    Ledger ledger;

    private final CaseId caseId = CaseId.next();

    @Test
    void whatWasGrantedIsKeptInOrder() {
        remedies.ask(caseId, new NewRemedy("C-02", "refund", new BigDecimal("38.50"), "CNY", " The car never came. "));
        remedies.ask(caseId, new NewRemedy("C-14", "penalty", null, null, "Late 迟到 𠮷", "Driver 7", "T-1"));

        assertThat(remedies.list(caseId)).extracting(Remedy::position).containsExactly(1, 2);
        Remedy refund = remedies.list(caseId).get(0);
        assertThat(refund.amount()).isEqualByComparingTo("38.50");
        assertThat(refund.reason()).isEqualTo("The car never came.");
        assertThat(refund.state()).isEqualTo(RemedyState.GRANTED);
        assertThat(refund.open()).isTrue();
        Remedy penalty = remedies.list(caseId).get(1);
        assertThat(penalty.reason()).isEqualTo("Late 迟到 𠮷");
        assertThat(penalty.driver()).isEqualTo("Driver 7");
        assertThat(ledger.entries(caseId).get(0).facts().get(0).values())
                .containsEntry("remedy", "refund")
                .containsEntry("amount", "38.50")
                .containsEntry("commitment", "C-02");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    gift,         -,             -,   -,    because, kind
                    refund,       -,             CNY, C-02, because, amount
                    refund,       0,             CNY, C-02, because, amount
                    refund,       -1,            CNY, C-02, because, amount
                    refund,       1.234,         CNY, C-02, because, amount
                    refund,       1000000000000, CNY, C-02, because, amount
                    refund,       5,             -,   C-02, because, currency
                    refund,       5,             YUA, C-02, because, currency
                    exchange,     5,             CNY, D-22, because, amount
                    refund,       5,             CNY, x2,   because, commitment
                    refund,       5,             CNY, C-02, -,       reason
                    refund,       5,             CNY, C-02, '  ',    reason
                    """)
    void whatBreaksARuleIsRefusedByName(
            String kind, BigDecimal amount, String currency, String commitment, String reason, String field) {
        assertThatThrownBy(() -> remedies.ask(caseId, new NewRemedy(commitment, kind, amount, currency, reason)))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.errors())
                        .extracting(InvalidInputException.FieldError::field)
                        .containsExactly(field));
        assertThat(remedies.list(caseId)).isEmpty();
    }

    @Test
    void textsThatAreTooLongAreRefused() {
        assertThatThrownBy(() -> remedies.ask(
                        caseId,
                        new NewRemedy(
                                null, "service", null, null, "x".repeat(1_001), "d".repeat(101), "r".repeat(201))))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.errors())
                        .extracting(InvalidInputException.FieldError::field)
                        .containsExactly("reason", "driver", "reference"));
    }
}
