package org.answerable.change;

import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.change.model.ChangeStage;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be done with a change at any time before its work begins: take it back, plan it anew. */
@Component
public class MoveChange {

    /** How long a reason may be, in characters. */
    public static final int REASON = 2_000;

    private final ChangeFlow flow;
    private final Changes changes;
    private final CaseFiles caseFiles;
    private final ReleaseChange releasing;
    private final Ledger ledger;

    MoveChange(ChangeFlow flow, Changes changes, CaseFiles caseFiles, ReleaseChange releasing, Ledger ledger) {
        this.flow = flow;
        this.changes = changes;
        this.caseFiles = caseFiles;
        this.releasing = releasing;
        this.ledger = ledger;
    }

    /** True if the work of the change has not begun. */
    public boolean cancellable(CaseFile file) {
        return file.kind() == CaseKind.CHANGE_REQUEST && ChangeStage.CANCELLED.mayFollow(file.state());
    }

    /** True if the change waits for its window. */
    public boolean replannable(CaseFile file) {
        return file.kind() == CaseKind.CHANGE_REQUEST
                && ChangeStage.SCHEDULED.key().equals(file.state());
    }

    /**
     * Takes it back.
     *
     * @param reason at most 2,000 characters
     * @throws org.answerable.platform.InvalidInputException if the reason is missing or too long, or the work has begun
     */
    @Transactional
    public void cancel(CaseId caseId, String reason) {
        String why = WrittenField.required("reason", reason, REASON);
        ledger.record(
                caseId,
                Fact.of("change.cancel-asked")
                        .withPersonal("why", Acting.actor().id(), why));
        if (!cancellable(caseFiles.get(caseId)) || !flow.cancelled(caseId)) {
            throw WrittenField.refused("reason", "work-begun", "");
        }
        releasing.cancelled(caseId);
    }

    /**
     * Sends it back to whoever plans it.
     *
     * @param reason at most 2,000 characters
     * @throws org.answerable.platform.InvalidInputException if the reason is missing or too long, or it does not wait for its window
     */
    @Transactional
    public void planAnew(CaseId caseId, String reason) {
        String why = WrittenField.required("reason", reason, REASON);
        ledger.record(
                caseId,
                Fact.of("change.plan-anew").withPersonal("why", Acting.actor().id(), why));
        if (!flow.replanned(caseId)) {
            throw WrittenField.refused("reason", "not-scheduled", "");
        }
        changes.giveBack(caseId);
    }
}
