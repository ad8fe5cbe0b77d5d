package org.answerable.remedy;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was granted, once it holds the rules. */
@Component
class GrantRemedy implements Remedies {

    static final int REASON = 1_000;
    static final int DRIVER = 100;
    static final int REFERENCE = 200;
    static final BigDecimal LARGEST = new BigDecimal("999999999999.99");
    private static final Pattern COMMITMENT = Pattern.compile("[A-Z][A-Z0-9-]{0,9}");

    private final RemedyBook book;
    private final ObjectProvider<RemedySource> sources;
    private final Ledger ledger;
    private final Clock clock;

    GrantRemedy(RemedyBook book, ObjectProvider<RemedySource> sources, Ledger ledger, Clock clock) {
        this.book = book;
        this.sources = sources;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Remedy ask(CaseId caseId, NewRemedy wanted) {
        return keep(caseId, wanted, null);
    }

    /** Takes over what other modules have granted in the case and is not here yet. */
    void takeOver(CaseId caseId) {
        Set<String> here = book.remedies(caseId).stream().map(Remedy::origin).collect(Collectors.toSet());
        sources.orderedStream()
                .flatMap(source -> source.of(caseId).stream())
                .filter(granted -> !here.contains(granted.origin()))
                .forEach(granted -> keep(caseId, granted.remedy(), granted.origin()));
    }

    private Remedy keep(CaseId caseId, NewRemedy wanted, String origin) {
        List<FieldError> errors = broken(wanted);
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        Remedy granted = granted(caseId, wanted, origin, book.remedies(caseId).size() + 1);
        book.add(granted);
        ledger.record(
                caseId,
                Fact.of("remedy.granted")
                        .with("remedy", granted.kind().key())
                        .with("commitment", granted.commitment())
                        .with(
                                "amount",
                                granted.amount() == null
                                        ? null
                                        : granted.amount().toPlainString())
                        .with("currency", granted.currency()));
        return granted;
    }

    @Override
    public List<Remedy> list(CaseId caseId) {
        return book.remedies(caseId);
    }

    @Override
    public List<PenaltyEntry> penalties(CaseId caseId) {
        return book.penalties(caseId);
    }

    private Remedy granted(CaseId caseId, NewRemedy wanted, String origin, int position) {
        return new Remedy(
                Ids.next(),
                caseId,
                position,
                wanted.commitment(),
                RemedyKind.ofKey(wanted.kind()).orElseThrow(),
                wanted.amount(),
                wanted.currency(),
                wanted.reason().strip(),
                wanted.driver() == null ? null : wanted.driver().strip(),
                wanted.reference() == null ? null : wanted.reference().strip(),
                RemedyState.GRANTED,
                null,
                0,
                null,
                clock.instant(),
                Acting.actor().id(),
                null,
                origin,
                null,
                1);
    }

    private static List<FieldError> broken(NewRemedy wanted) {
        List<FieldError> errors = new ArrayList<>();
        RemedyKind kind = RemedyKind.ofKey(wanted.kind()).orElse(null);
        if (kind == null) {
            errors.add(new FieldError("kind", "not-allowed", String.join(", ", RemedyKind.keys())));
        }
        if (wanted.commitment() != null
                && !COMMITMENT.matcher(wanted.commitment()).matches()) {
            errors.add(new FieldError("commitment", "not-allowed", "C-01, D-22"));
        }
        if (kind != null) {
            money(errors, kind, wanted.amount(), wanted.currency());
        }
        if (wanted.reason() == null || wanted.reason().isBlank()) {
            errors.add(new FieldError("reason", "required", String.valueOf(REASON)));
        }
        tooLong(errors, "reason", wanted.reason(), REASON);
        tooLong(errors, "driver", wanted.driver(), DRIVER);
        tooLong(errors, "reference", wanted.reference(), REFERENCE);
        return errors;
    }

    private static void money(List<FieldError> errors, RemedyKind kind, BigDecimal amount, String currency) {
        if (amount == null) {
            if (kind.isMoney()) {
                errors.add(new FieldError("amount", "required", ""));
            }
            return;
        }
        if (!kind.isMoney() && kind != RemedyKind.LOSS_RECLAIM) {
            errors.add(new FieldError("amount", "leave-empty", ""));
        } else if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > 2) {
            errors.add(new FieldError("amount", "too-small", "0.01"));
        } else if (amount.compareTo(LARGEST) > 0) {
            errors.add(new FieldError("amount", "too-large", LARGEST.toPlainString()));
        }
        if (!isCurrency(currency)) {
            errors.add(new FieldError("currency", "not-allowed", "CNY, EUR, USD"));
        }
    }

    /** The ISO codes that the platform knows. */
    static boolean isCurrency(String code) {
        return code != null
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private static void tooLong(List<FieldError> errors, String field, String text, int limit) {
        if (text != null && text.codePointCount(0, text.length()) > limit) {
            errors.add(new FieldError(field, "too-long", String.valueOf(limit)));
        }
    }
}
