package org.answerable.trace;

import java.util.Optional;
import org.answerable.casefile.CaseFile;
import org.answerable.change.Changes;
import org.answerable.change.WorkedOn;
import org.springframework.stereotype.Component;

/** The work of changes. */
@Component
record WorkOfChanges(WorkedOn worked, Changes changes) implements FinishedWork {

    @Override
    public Optional<Work> of(CaseFile file) {
        return worked.since(file).map(since -> new Work(since, changes.items(file.id())));
    }
}
