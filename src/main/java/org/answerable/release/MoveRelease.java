package org.answerable.release;

import java.time.Clock;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.change.Changes;
import org.answerable.change.Result;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.answerable.release.model.ReleaseStage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be done with a release at any time before it is deployed: take it back, plan it anew. */
@Component
public class MoveRelease {

    /** The word under which it is kept that it was taken back. */
    static final String ROLE = "cancellation";

    private final ReleaseFlow flow;
    private final Criteria criteria;
    private final Changes changes;
    private final CaseFiles caseFiles;
    private final Ledger ledger;
    private final Clock clock;

    MoveRelease(ReleaseFlow flow, Criteria criteria, Changes changes, CaseFiles caseFiles, Ledger ledger, Clock clock) {
        this.flow = flow;
        this.criteria = criteria;
        this.changes = changes;
        this.caseFiles = caseFiles;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** True if it is not being deployed yet. */
    public boolean cancellable(CaseFile file) {
        return file.kind() == CaseKind.RELEASE && ReleaseStage.of(file.state()).beforeDeployment();
    }

    /** True if it waits for its window. */
    public boolean replannable(CaseFile file) {
        return file.kind() == CaseKind.RELEASE && ReleaseStage.SCHEDULED.key().equals(file.state());
    }

    /**
     * Takes it back; its changes get plans of their own.
     *
     * @param reason at most 800 characters
     * @throws org.answerable.platform.InvalidInputException if the reason is missing or too long, or it is being deployed
     */
    @Transactional
    public void cancel(CaseId caseId, String reason) {
        String why = WrittenField.required("reason", reason, TakeChanges.REASON);
        changes.said(new Result(caseId, ROLE, "asked", why, Acting.actor().id(), clock.instant()));
        ledger.record(
                caseId,
                Fact.of("release.cancel-asked")
                        .withPersonal("why", Acting.actor().id(), why));
        if (!cancellable(caseFiles.get(caseId)) || !flow.cancelled(caseId)) {
            throw WrittenField.refused("reason", "release-deploying", "");
        }
    }

    /**
     * Sends it back to whoever plans it; all criteria are open again.
     *
     * @param reason at most 800 characters
     * @throws org.answerable.platform.InvalidInputException if the reason is missing or too long, or it does not wait for its window
     */
    @Transactional
    public void planAnew(CaseId caseId, String reason) {
        String why = WrittenField.required("reason", reason, TakeChanges.REASON);
        ledger.record(
                caseId,
                Fact.of("release.plan-anew").withPersonal("why", Acting.actor().id(), why));
        if (!flow.replanned(caseId)) {
            throw WrittenField.refused("reason", "release-not-scheduled", "");
        }
        criteria.reopen(caseId, "plan");
        changes.giveBack(caseId);
    }
}
