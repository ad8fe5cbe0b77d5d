package org.answerable.change;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseKind;
import org.answerable.change.model.ChangeStage;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Changes as work with a window. */
@Component
class ChangeWindows implements WindowedWork {

    private static final Set<String> NOT_BEGUN =
            Set.of(ChangeStage.PLANNING.key(), ChangeStage.SCHEDULED.key(), ChangeStage.IN_RELEASE.key());

    private static final Set<String> AT_WORK =
            Set.of(ChangeStage.IMPLEMENTING.key(), ChangeStage.CONFIRMING.key(), ChangeStage.BACKING_OUT.key());

    private final Changes changes;

    ChangeWindows(Changes changes) {
        this.changes = changes;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CHANGE_REQUEST;
    }

    @Override
    public boolean begun(CaseFile file) {
        return !NOT_BEGUN.contains(file.state());
    }

    @Override
    public Set<String> atWork() {
        return AT_WORK;
    }

    @Override
    public String requester(CaseId caseId) {
        return changes.of(caseId).requester();
    }

    @Override
    public boolean emergency(CaseId caseId) {
        return changes.of(caseId).emergency();
    }

    @Override
    public Map<CaseId, Set<String>> services(Collection<CaseId> cases) {
        return Map.of();
    }
}
