package org.answerable.release;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.change.WindowedWork;
import org.answerable.platform.CaseId;
import org.answerable.release.model.ReleaseStage;
import org.springframework.stereotype.Component;

/** Releases as work with a window: each touches the services of its changes too. */
@Component
class ReleaseWindows implements WindowedWork {

    private static final Set<String> AT_WORK =
            Set.of(ReleaseStage.DEPLOYING.key(), ReleaseStage.VERIFYING.key(), ReleaseStage.ROLLING_BACK.key());

    private final Releases releases;
    private final CaseFiles caseFiles;

    ReleaseWindows(Releases releases, CaseFiles caseFiles) {
        this.releases = releases;
        this.caseFiles = caseFiles;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.RELEASE;
    }

    @Override
    public boolean begun(CaseFile file) {
        return !ReleaseStage.of(file.state()).beforeDeployment();
    }

    @Override
    public Set<String> atWork() {
        return AT_WORK;
    }

    @Override
    public String requester(CaseId caseId) {
        return releases.of(caseId).requester();
    }

    /** What cannot wait goes out as an emergency change. */
    @Override
    public boolean emergency(CaseId caseId) {
        return false;
    }

    @Override
    public Map<CaseId, Set<String>> services(Collection<CaseId> cases) {
        List<TakenChange> taken = releases.held(cases);
        Map<CaseId, CaseFile> changes = taken.isEmpty()
                ? Map.of()
                : caseFiles.all(taken.stream().map(TakenChange::change).toList());
        Map<CaseId, Set<String>> services = new HashMap<>();
        taken.stream()
                .collect(Collectors.groupingBy(TakenChange::release))
                .forEach((release, all) -> services.put(
                        release,
                        all.stream()
                                .map(one -> changes.get(one.change()).service())
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet())));
        return services;
    }
}
