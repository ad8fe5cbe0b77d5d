package org.answerable.release;

import org.answerable.change.AskRelease;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Answers changes that ask whether an errand is still meant. */
@Component
record AnswerChange(Releases releases) implements AskRelease {

    @Override
    public boolean waitsFor(CaseId release, CaseId change) {
        return releases.changes(release).stream()
                .anyMatch(taken -> taken.change().equals(change) && taken.outcome() == null);
    }
}
