package org.answerable.release;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseKind;
import org.answerable.change.Changes;
import org.answerable.change.Plan;
import org.answerable.release.model.ReleaseStage;
import org.springframework.stereotype.Component;

/** Since when what a release brought has been in use. */
@Component
public class DeployedSince {

    private static final Set<ReleaseStage> AFTER = EnumSet.of(
            ReleaseStage.DEPLOYING,
            ReleaseStage.VERIFYING,
            ReleaseStage.ROLLING_BACK,
            ReleaseStage.RECORDING,
            ReleaseStage.REVIEWING,
            ReleaseStage.SUCCESSFUL,
            ReleaseStage.PARTLY_SUCCESSFUL,
            ReleaseStage.ROLLED_BACK,
            ReleaseStage.FAILED);

    private final Changes changes;

    DeployedSince(Changes changes) {
        this.changes = changes;
    }

    /** From the opening of its window on; empty before it is deployed, where it never was, and for a case of another kind. */
    public Optional<Instant> since(CaseFile file) {
        boolean deployed = file.kind() == CaseKind.RELEASE
                && AFTER.stream().anyMatch(stage -> stage.key().equals(file.state()));
        return deployed ? changes.plan(file.id()).map(Plan::windowStart) : Optional.empty();
    }
}
