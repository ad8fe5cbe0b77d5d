package org.answerable.release;

import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.Changes;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.release.model.ReleaseOutcome;
import org.answerable.release.model.ReleaseStage;
import org.springframework.stereotype.Component;

/** Writes the record of a release, tells each change what came of it, and closes the release. */
@Component
public class RecordRelease {

    private final Releases releases;
    private final TakeChanges taking;
    private final Changes changes;
    private final ReleaseDocuments documents;
    private final CaseFiles caseFiles;
    private final Deadlines deadlines;
    private final ReleaseNews news;
    private final Ledger ledger;

    RecordRelease(
            Releases releases,
            TakeChanges taking,
            Changes changes,
            ReleaseDocuments documents,
            CaseFiles caseFiles,
            Deadlines deadlines,
            ReleaseNews news,
            Ledger ledger) {
        this.releases = releases;
        this.taking = taking;
        this.changes = changes;
        this.documents = documents;
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
        this.news = news;
        this.ledger = ledger;
    }

    /** Writes the record; the changes go on with what came of them. */
    public void record(CaseId caseId) {
        documents.record(caseId, outcome(caseId));
        taking.end(caseId);
    }

    /** The state in which it will close. */
    public ReleaseStage outcome(CaseId caseId) {
        return ReleaseOutcome.of(releases.changes(caseId).stream()
                .filter(TakenChange::held)
                .map(TakenChange::outcome)
                .toList());
    }

    /** It is over; whoever opened it hears how it ended. */
    public void close(CaseId caseId) {
        ReleaseStage outcome = outcome(caseId);
        deadlines.cancelAll(caseId, "closed");
        changes.giveBack(caseId);
        caseFiles.moveTo(caseId, outcome);
        ledger.record(caseId, Fact.of("release.closed").with("outcome", outcome.key()));
        news.tell(caseId, "release-closed", Map.of("outcome", outcome.key()));
    }
}
