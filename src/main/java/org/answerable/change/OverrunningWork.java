package org.answerable.change;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.WindowStore.Row;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Finds work that goes on behind the end of its window: it still has its items in hand, whoever planned them for afterwards. */
@Component
class OverrunningWork {

    private static final int MOST = 500;

    private final Changes changes;
    private final WindowStore windows;
    private final WindowedWorks works;
    private final CaseFiles caseFiles;

    OverrunningWork(Changes changes, WindowStore windows, WindowedWorks works, CaseFiles caseFiles) {
        this.changes = changes;
        this.windows = windows;
        this.works = works;
        this.caseFiles = caseFiles;
    }

    /**
     * Work that overruns on items of another.
     *
     * @param told the items, the case and when it should have been through
     */
    record Overrun(CaseId caseId, String told) {}

    /** What overruns now on items of the plan; four questions. */
    List<Overrun> on(Plan plan, PlanRules rules) {
        Set<String> mine = Set.copyOf(changes.items(plan.caseId()));
        List<Row> others = mine.isEmpty() ? List.of() : windows.overrunning(works.atWork(), MOST);
        if (others.isEmpty()) {
            return List.of();
        }
        Map<CaseId, Set<String>> theirs =
                windows.items(others.stream().map(Row::caseId).toList());
        List<Row> found = others.stream()
                .filter(other -> !other.caseId().equals(plan.caseId()))
                .filter(other -> !shared(mine, theirs, other).isEmpty())
                .toList();
        Map<CaseId, CaseFile> files =
                caseFiles.all(found.stream().map(Row::caseId).toList());
        return found.stream()
                .map(other -> new Overrun(
                        other.caseId(),
                        String.join(", ", shared(mine, theirs, other)) + " ("
                                + files.get(other.caseId()).number() + ": … " + rules.shown(other.end()) + ")"))
                .toList();
    }

    private static Set<String> shared(Set<String> mine, Map<CaseId, Set<String>> theirs, Row other) {
        Set<String> both = new TreeSet<>(mine);
        both.retainAll(theirs.getOrDefault(other.caseId(), Set.of()));
        return both;
    }
}
