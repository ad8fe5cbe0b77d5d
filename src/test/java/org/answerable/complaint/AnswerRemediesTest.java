package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.answerable.complaint.grant.AnswerRemedies;
import org.answerable.complaint.grant.GrantedRemedies;
import org.answerable.complaint.grant.GrantedRemedies.GrantedRemedy;
import org.answerable.platform.CaseId;
import org.answerable.remedy.RemedyKind;
import org.answerable.remedy.RemedySource.Granted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer grants, as whoever carries it out reads it. */
class AnswerRemediesTest {

    private final CaseId caseId = CaseId.next();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    refund,         38.50, refund
                    taxi-fare,      20,    compensation
                    compensation,   20,    compensation
                    penalty,        20,    compensation
                    refund,         -,     service
                    penalty,        -,     penalty
                    account-block,  -,     penalty
                    dispatch-block, -,     penalty
                    goods-exchange, -,     exchange
                    goods-repair,   -,     repair
                    goods-return,   -,     return
                    return-item,    -,     service
                    invoice,        -,     service
                    """)
    void eachKindIsCarriedOutAsWhatItIs(String granted, BigDecimal amount, String carriedOut) {
        Granted taken = of(granted, amount, "We owe you this.").get(0);

        assertThat(taken.origin()).isEqualTo("g-1");
        assertThat(taken.remedy().kind()).isEqualTo(carriedOut);
        assertThat(taken.remedy().amount()).isEqualTo(amount);
        assertThat(taken.remedy().commitment()).isEqualTo("C-02");
        assertThat(taken.remedy().reason()).isEqualTo("We owe you this.");
    }

    @ParameterizedTest
    @CsvSource({"apology", "explanation", "record"})
    void whatTheAnswerItselfDoesIsNotCarriedOutAgain(String granted) {
        assertThat(of(granted, null, "Sorry.")).isEmpty();
    }

    @Test
    void aLongTextIsShortenedBetweenCharacters() {
        assertThat(of("penalty", null, "𠮷".repeat(1_001)).get(0).remedy().reason())
                .isEqualTo("𠮷".repeat(1_000));
    }

    @Test
    void whatAnAnswerIsAboutToPromiseIsReadLikeWhatOneHasPromised() {
        assertThat(answers("apology", null, "Sorry.").proposed(caseId)).isEmpty();
        assertThat(answers("account-block", null, "He is blocked.").proposed(caseId))
                .singleElement()
                .satisfies(remedy -> assertThat(remedy.kind()).isEqualTo(RemedyKind.PENALTY.key()));
    }

    private List<Granted> of(String kind, BigDecimal amount, String told) {
        return answers(kind, amount, told).of(caseId);
    }

    private static AnswerRemedies answers(String kind, BigDecimal amount, String told) {
        String currency = amount == null ? null : "CNY";
        return new AnswerRemedies(
                new OneRemedy(id -> new GrantedRemedy("g-1", id, "C-02", kind, "platform", amount, currency, told)));
    }

    /** The same remedy, granted and proposed. */
    private record OneRemedy(Function<CaseId, GrantedRemedy> remedy) implements GrantedRemedies {

        @Override
        public List<GrantedRemedy> of(CaseId id) {
            return List.of(remedy.apply(id));
        }

        @Override
        public List<GrantedRemedy> proposed(CaseId id) {
            return of(id);
        }
    }
}
