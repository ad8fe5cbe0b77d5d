package org.answerable.signal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.NewCase;
import org.answerable.casefile.Profile;
import org.answerable.casefile.Profiles;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.Turns;
import org.answerable.remedy.NewRemedy;
import org.answerable.remedy.Remedies;
import org.answerable.remedy.RemedyKind;
import org.answerable.signal.model.SignalEvent;
import org.answerable.signal.model.SignalStage;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a signal: opens a case of its own for it, grants the penalty that goes with it, and starts its model. */
@Component
public class TakeSignal {

    static final String CHANNEL = "signal";
    private static final int TRIES = 6;

    private final Signals signals;
    private final CaseFiles caseFiles;
    private final Remedies remedies;
    private final Profiles profiles;
    private final SignalFlow flow;
    private final Ledger ledger;
    private final MessageSource texts;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Turns turns = new Turns();

    TakeSignal(
            Signals signals,
            CaseFiles caseFiles,
            Remedies remedies,
            Profiles profiles,
            SignalFlow flow,
            Ledger ledger,
            MessageSource texts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.signals = signals;
        this.caseFiles = caseFiles;
        this.remedies = remedies;
        this.profiles = profiles;
        this.flow = flow;
        this.ledger = ledger;
        this.texts = texts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes it, or gives the case of the first time.
     *
     * @param key         digest of the sender's key, 64 characters
     * @param requestHash digest of what was sent, 64 characters
     * @throws InvalidInputException if a field breaks a rule, or the key came with something else before
     */
    public CaseFile take(String key, String requestHash, DetectedSignal sent) {
        DetectedSignal signal = SignalRules.check(sent, profiles.taking(Profile.SIGNAL), clock.instant());
        return turns.inTurn(key, () -> inTurn(key, requestHash, signal));
    }

    private CaseFile inTurn(String key, String requestHash, DetectedSignal signal) {
        for (int left = TRIES; ; left--) {
            Optional<Signal> first = signals.byKey(key);
            if (first.isPresent()) {
                return repeated(first.get(), requestHash);
            }
            try {
                return transaction.execute(status -> open(key, requestHash, signal));
            } catch (DuplicateKeyException | PessimisticLockingFailureException somebodyElseWasFaster) {
                if (left == 1) {
                    throw somebodyElseWasFaster;
                }
            }
        }
    }

    private CaseFile open(String key, String requestHash, DetectedSignal sent) {
        SignalEvent event = SignalEvent.ofKey(sent.event()).orElseThrow();
        Signal taken = new Signal(
                key,
                requestHash,
                null,
                event,
                sent.driver(),
                sent.reference(),
                sent.loss(),
                sent.currency(),
                sent.detectedAt(),
                1);
        signals.take(taken);
        CaseId caseId =
                caseFiles.open(newCase(event, sent), SignalStage.RECEIVED).id();
        signals.update(taken.in(caseId));
        ledger.record(
                caseId,
                Fact.of("signal.detected")
                        .with("event", event.key())
                        .with("reference", sent.reference())
                        .with("detectedAt", sent.detectedAt()));
        if (!event.sampled()) {
            grant(caseId, taken, event.cheating());
        }
        flow.start(caseId);
        return caseFiles.get(caseId);
    }

    /** What goes with the breach: the penalty, and the claim if it cost the platform something. */
    void grant(CaseId caseId, Signal signal, boolean claimLoss) {
        String reason = text("signal.reason." + signal.event().key(), signal);
        remedies.ask(
                caseId,
                new NewRemedy(
                        signal.event().commitment(),
                        RemedyKind.PENALTY.key(),
                        null,
                        null,
                        reason,
                        signal.driver(),
                        signal.reference()));
        if (claimLoss) {
            remedies.ask(
                    caseId,
                    new NewRemedy(
                            signal.event().commitment(),
                            RemedyKind.LOSS_RECLAIM.key(),
                            signal.loss(),
                            signal.currency(),
                            reason,
                            signal.driver(),
                            signal.reference()));
        }
    }

    private CaseFile repeated(Signal first, String requestHash) {
        if (!first.requestHash().equals(requestHash)) {
            throw new InvalidInputException(List.of(new FieldError("Idempotency-Key", "key-reused", "")));
        }
        return caseFiles.get(first.caseId());
    }

    private NewCase newCase(SignalEvent event, DetectedSignal sent) {
        return new NewCase(
                CaseKind.SERVICE_REQUEST,
                sent.profile(),
                CHANNEL,
                texts.getMessage("signal.subject." + event.key(), new Object[] {sent.reference()}, Locale.ENGLISH),
                sent.evidence(),
                null,
                sent.reference(),
                event.key(),
                Locale.ENGLISH.toLanguageTag(),
                false,
                sent.detectedAt(),
                null);
    }

    private String text(String key, Signal signal) {
        return texts.getMessage(key, new Object[] {signal.reference()}, Locale.ENGLISH) + "\n"
                + texts.getMessage(key, new Object[] {signal.reference()}, Locale.SIMPLIFIED_CHINESE);
    }
}
