package org.answerable.complaint.grant;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.ComplaintRemedies;
import org.answerable.complaint.ComplaintRemedies.Remedy;
import org.answerable.complaint.ComplaintRemedies.State;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.grant.RemedyEntitlement.Entitlement;
import org.answerable.complaint.grant.RemedyEntitlement.Proposals;
import org.answerable.complaint.letters.PartyLetters;
import org.answerable.complaint.model.ComplaintStage;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Chooses what the answer will grant, among what the complainant is entitled to. The amount is always somebody's decision. */
@Component
public class ChooseRemedy {

    private static final Set<ComplaintStage> OPEN = Set.of(ComplaintStage.IN_WORK, ComplaintStage.DRAFTING);
    private static final BigDecimal MOST = new BigDecimal("999999999.99");

    private final CaseFiles caseFiles;
    private final RemedyEntitlement entitlement;
    private final ComplaintRemedies remedies;
    private final MessageSource texts;
    private final Ledger ledger;
    private final Clock clock;

    ChooseRemedy(
            CaseFiles caseFiles,
            RemedyEntitlement entitlement,
            ComplaintRemedies remedies,
            MessageSource texts,
            Ledger ledger,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.entitlement = entitlement;
        this.remedies = remedies;
        this.texts = texts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Chooses it.
     *
     * @param key      of an entitlement, such as {@code C-02/refund}
     * @param amount   digits with at most the fraction of the currency; needed where money is paid, else refused
     * @param currency ISO 4217
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or the answer is out of the drafter's hands
     */
    @Transactional
    public void choose(CaseId caseId, String key, String amount, String currency) {
        CaseFile complaint = drafting(caseId);
        Proposals proposals = entitlement.of(caseId);
        Entitlement chosen = proposals
                .of(key)
                .orElseThrow(() -> TaskRules.refused(
                        "remedy",
                        "not-allowed",
                        String.join(
                                ", ",
                                proposals.entitlements().stream()
                                        .map(Entitlement::key)
                                        .toList())));
        if (remedies.of(caseId).stream().anyMatch(present -> present.open() && isSame(present, chosen))) {
            throw TaskRules.refused("remedy", "chosen-already", "");
        }
        if (!chosen.money() && amount != null && !amount.isBlank()) {
            throw TaskRules.refused("amount", "no-money", "");
        }
        if (chosen.money()) {
            TaskRules.together(() -> digits(amount), () -> currency(currency));
        }
        Currency in = chosen.money() ? currency(currency) : null;
        BigDecimal sum = chosen.money() ? amount(amount, in) : null;
        Remedy remedy = remedy(complaint, chosen, sum, in);
        remedies.choose(remedy);
        ledger.inForce(caseId, "table:" + RemedyEntitlement.TABLE, proposals.version());
        ledger.record(caseId, fact("complaint.remedy-chosen", remedy));
    }

    /** Drops what was chosen and not granted yet. */
    @Transactional
    public void dropAll(CaseId caseId) {
        drafting(caseId);
        remedies.of(caseId).stream()
                .filter(Remedy::open)
                .forEach(remedy -> ledger.record(caseId, fact("complaint.remedy-dropped", remedy)));
        remedies.dropChosen(caseId);
    }

    private CaseFile drafting(CaseId caseId) {
        CaseFile complaint = caseFiles.get(caseId);
        if (!OPEN.contains(ComplaintStage.of(complaint.state()))) {
            throw TaskRules.refused("remedy", "not-drafting", "");
        }
        return complaint;
    }

    private Remedy remedy(CaseFile complaint, Entitlement chosen, BigDecimal amount, Currency currency) {
        Locale language = PartyLetters.language(complaint);
        String told = chosen.text(language);
        return new Remedy(
                Ids.next(),
                complaint.id(),
                chosen.commitment(),
                chosen.kind(),
                chosen.owedBy(),
                amount,
                currency == null ? null : currency.getCurrencyCode(),
                amount == null
                        ? told
                        : texts.getMessage(
                                "complaint.remedy.with-amount",
                                new Object[] {told, currency.getCurrencyCode(), amount.toPlainString()},
                                language),
                State.CHOSEN,
                null,
                clock.instant(),
                Acting.actor().id());
    }

    private static boolean isSame(Remedy present, Entitlement chosen) {
        return present.kind().equals(chosen.kind())
                && java.util.Objects.equals(present.commitment(), chosen.commitment());
    }

    private static Fact fact(String type, Remedy remedy) {
        return Fact.of(type)
                .with("remedy", remedy.id())
                .with("commitment", remedy.commitment())
                .with("what", remedy.kind())
                .with("owedBy", remedy.owedBy())
                .with("amount", remedy.amount() == null ? null : remedy.amount().toPlainString())
                .with("currency", remedy.currency());
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code == null ? "" : code.strip());
        } catch (IllegalArgumentException unknown) {
            throw TaskRules.refused("currency", "currency", "CNY, EUR, GBP");
        }
    }

    private static BigDecimal digits(String written) {
        String digits = written == null ? "" : written.strip();
        if (!digits.matches("\\d{1,9}(\\.\\d{1,4})?")) {
            throw TaskRules.refused("amount", "amount", "0.01 – " + MOST);
        }
        return new BigDecimal(digits);
    }

    private static BigDecimal amount(String written, Currency currency) {
        int fraction = Math.min(2, Math.max(0, currency.getDefaultFractionDigits()));
        BigDecimal amount = digits(written);
        boolean tooFine = amount.stripTrailingZeros().scale() > fraction;
        if (amount.signum() <= 0 || amount.compareTo(MOST) > 0 || tooFine) {
            throw TaskRules.refused("amount", "amount", BigDecimal.ONE.movePointLeft(fraction) + " – " + MOST);
        }
        return amount.setScale(fraction);
    }
}
