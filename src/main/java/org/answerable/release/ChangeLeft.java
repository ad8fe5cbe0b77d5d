package org.answerable.release;

import org.answerable.change.ReleaseChange;
import org.answerable.engine.Errand;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A change tells its release that it has left. */
@Component
class ChangeLeft implements Errand {

    private final TakeChanges taking;

    ChangeLeft(TakeChanges taking) {
        this.taking = taking;
    }

    @Override
    public String key() {
        return ReleaseChange.LEFT;
    }

    @Override
    @Transactional
    public void run(CaseId about, String argument) {
        String[] parts = argument.split("\n", 2);
        taking.leftByItself(about, new CaseId(parts[0]), parts[1]);
    }
}
