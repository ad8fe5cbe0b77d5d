package org.answerable.trace;

import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.change.Changes;
import org.answerable.release.DeployedSince;
import org.springframework.stereotype.Component;

/** The work of releases. */
@Component
record WorkOfReleases(DeployedSince deployed, Changes changes) implements FinishedWork {

    @Override
    public Optional<Work> of(CaseFile file) {
        return deployed.since(file).map(since -> new Work(since, changes.items(file.id())));
    }
}
