package org.answerable.change;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseKind;
import org.answerable.change.model.ChangeStage;
import org.springframework.stereotype.Component;

/** Since when a change has been at work on what it touches. */
@Component
public class WorkedOn {

    private static final Set<ChangeStage> BEFORE = EnumSet.of(
            ChangeStage.RECEIVED,
            ChangeStage.EVALUATING,
            ChangeStage.IN_APPROVAL,
            ChangeStage.PLANNING,
            ChangeStage.SCHEDULED,
            ChangeStage.IN_RELEASE,
            ChangeStage.CANCELLED,
            ChangeStage.REJECTED);

    private final Changes changes;
    private final ChangesInReleases releases;

    WorkedOn(Changes changes, ChangesInReleases releases) {
        this.changes = changes;
        this.releases = releases;
    }

    /** From the opening of its window on; empty before its work begins, where it never did, and for a case of another kind. */
    public Optional<Instant> since(CaseFile file) {
        boolean begun = file.kind() == CaseKind.CHANGE_REQUEST
                && BEFORE.stream().noneMatch(stage -> stage.key().equals(file.state()));
        return begun
                ? changes.plan(releases.of(file.id()).map(InRelease::release).orElse(file.id()))
                        .map(Plan::windowStart)
                : Optional.empty();
    }
}
