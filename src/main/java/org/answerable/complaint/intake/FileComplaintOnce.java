package org.answerable.complaint.intake;

import java.util.List;
import java.util.Optional;
import org.answerable.casefile.NewAttachment;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.TrackingTokens;
import org.answerable.complaint.intake.IntakeKeys.Kept;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.Turns;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files a complaint under an idempotency key: the same request again gets the first answer again, however often and at once. */
@Component
public class FileComplaintOnce {

    private static final int TRIES = 6;

    private final FileComplaint filing;
    private final IntakeKeys keys;
    private final TrackingTokens tokens;
    private final TransactionTemplate transaction;
    private final Turns turns = new Turns();

    FileComplaintOnce(
            FileComplaint filing, IntakeKeys keys, TrackingTokens tokens, PlatformTransactionManager transactions) {
        this.filing = filing;
        this.keys = keys;
        this.tokens = tokens;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Files it, or gives the first answer.
     *
     * @param key         1 to 200 visible ASCII characters
     * @param requestHash digest of the request, 64 characters
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or the key came with another request before
     */
    public FiledComplaint file(String key, String requestHash, ComplaintDraft draft) {
        return file(key, requestHash, draft, List.of());
    }

    /** The same with files. */
    public FiledComplaint file(String key, String requestHash, ComplaintDraft draft, List<NewAttachment> files) {
        return turns.inTurn(key, () -> inTurn(key, requestHash, draft, files));
    }

    /** What {@link #file} would refuse in these; empty if they are in order. Nothing is filed. */
    public List<FieldError> broken(ComplaintDraft draft, List<NewAttachment> files) {
        return filing.broken(draft, files);
    }

    private FiledComplaint inTurn(String key, String requestHash, ComplaintDraft draft, List<NewAttachment> files) {
        for (int left = TRIES; ; left--) {
            Optional<Kept> first = keys.find(key);
            if (first.isPresent()) {
                return repeated(first.get(), requestHash);
            }
            try {
                return transaction.execute(status -> fileUnder(key, requestHash, draft, files));
            } catch (DuplicateKeyException | PessimisticLockingFailureException somebodyElseWasFaster) {
                if (left == 1) {
                    throw somebodyElseWasFaster;
                }
            }
        }
    }

    private FiledComplaint fileUnder(String key, String requestHash, ComplaintDraft draft, List<NewAttachment> files) {
        keys.take(key, requestHash);
        FiledComplaint filed = filing.file(draft, files);
        keys.keep(key, filed);
        return filed;
    }

    private FiledComplaint repeated(Kept kept, String requestHash) {
        if (!kept.requestHash().equals(requestHash)) {
            throw TaskRules.refused("Idempotency-Key", "key-reused", "");
        }
        FiledComplaint first = kept.answer();
        return new FiledComplaint(kept.caseId(), first.number(), tokens.of(kept.caseId()), first.deadlines());
    }
}
