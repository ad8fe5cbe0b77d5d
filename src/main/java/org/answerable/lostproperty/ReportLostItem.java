package org.answerable.lostproperty;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.answerable.casefile.CaseCategories;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.NewCase;
import org.answerable.casefile.NewCorrespondence;
import org.answerable.casefile.Party;
import org.answerable.casefile.Profile;
import org.answerable.casefile.Profiles;
import org.answerable.lostproperty.LostItems.TakenKey;
import org.answerable.lostproperty.model.LostItemStage;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.Turns;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the report of a lost item: opens its case and starts its model, in one transaction. */
@Component
public class ReportLostItem implements CaseCategories {

    static final String CATEGORY = "lost-item";
    private static final int TRIES = 6;

    private final LostItems items;
    private final CaseFiles caseFiles;
    private final Profiles profiles;
    private final LostItemFlow flow;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Turns turns = new Turns();

    ReportLostItem(
            LostItems items,
            CaseFiles caseFiles,
            Profiles profiles,
            LostItemFlow flow,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.items = items;
        this.caseFiles = caseFiles;
        this.profiles = profiles;
        this.flow = flow;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<String> categories(String profile) {
        return List.of(CATEGORY);
    }

    /**
     * Reports it, or gives the case of the first time.
     *
     * @param key         digest of the sender's key, 64 characters; null: each report is a new one
     * @param requestHash digest of what was sent
     * @throws InvalidInputException if a field breaks a rule, or the key came with something else before
     */
    public CaseFile report(String key, String requestHash, LostItemDraft sent) {
        LostItemDraft draft = LostItemRules.check(sent, profiles.taking(Profile.LOST_ITEM));
        return key == null
                ? inTurn(null, requestHash, draft)
                : turns.inTurn(key, () -> inTurn(key, requestHash, draft));
    }

    private CaseFile inTurn(String key, String requestHash, LostItemDraft draft) {
        for (int left = TRIES; ; left--) {
            Optional<TakenKey> first = key == null ? Optional.empty() : items.key(key);
            if (first.isPresent()) {
                return repeated(first.get(), requestHash);
            }
            try {
                return transaction.execute(status -> {
                    CaseId opened = open(draft);
                    if (key != null) {
                        items.takeKey(key, requestHash, opened);
                    }
                    flow.start(opened);
                    return caseFiles.get(opened);
                });
            } catch (DuplicateKeyException | PessimisticLockingFailureException somebodyElseWasFaster) {
                if (left == 1) {
                    throw somebodyElseWasFaster;
                }
            }
        }
    }

    /**
     * Opens the case of a report taken by a clerk while the model is starting.
     *
     * @throws InvalidInputException if a field breaks a rule
     */
    public CaseId take(LostItemDraft sent) {
        return open(LostItemRules.check(sent, profiles.taking(Profile.LOST_ITEM)));
    }

    private CaseId open(LostItemDraft draft) {
        CaseId opened = caseFiles.open(newCase(draft), LostItemStage.RECEIVED).id();
        items.add(LostItem.reported(opened, draft.place()));
        String party =
                caseFiles.parties(opened).stream().findFirst().map(Party::id).orElse(null);
        caseFiles.addCorrespondence(
                opened,
                new NewCorrespondence("in", draft.channel(), "complaint", party, draft.item(), draft.description()));
        return opened;
    }

    private CaseFile repeated(TakenKey first, String requestHash) {
        if (!first.requestHash().equals(requestHash)) {
            throw new InvalidInputException(List.of(new FieldError("Idempotency-Key", "key-reused", "")));
        }
        return caseFiles.get(first.caseId());
    }

    private NewCase newCase(LostItemDraft draft) {
        return new NewCase(
                CaseKind.SERVICE_REQUEST,
                draft.profile(),
                draft.channel(),
                draft.item(),
                draft.description(),
                null,
                draft.reference(),
                CATEGORY,
                draft.locale(),
                false,
                clock.instant(),
                new NewCase.NewParty(
                        draft.name(), draft.email(), draft.phone(), draft.place(), draft.locale(), false, false));
    }
}
