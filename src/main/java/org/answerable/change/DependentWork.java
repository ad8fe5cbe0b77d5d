package org.answerable.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.WindowStore.Row;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Finds planned work on items that hang on those of a plan: whether the two disturb each other only people know. */
@Component
class DependentWork {

    /** How many relations a way between two items may have. */
    static final int MOST_LEVELS = 3;

    private static final int MOST_TOLD = 5;
    private static final int MOST_WINDOWS = 500;

    private final WindowStore windows;
    private final ItemRegister register;
    private final CaseFiles caseFiles;

    DependentWork(WindowStore windows, ItemRegister register, CaseFiles caseFiles) {
        this.windows = windows;
        this.register = register;
        this.caseFiles = caseFiles;
    }

    /** Work in the time of the plan on items that hang on these, or on which these rest: item, way, case and window; at most five. */
    List<String> told(Plan plan, List<String> mine, PlanRules rules) {
        List<Row> others = mine.isEmpty()
                ? List.of()
                : windows.between(plan.windowStart(), plan.windowEnd(), true, MOST_WINDOWS).stream()
                        .filter(row -> !row.caseId().equals(plan.caseId()))
                        .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        Map<CaseId, Set<String>> theirs =
                windows.items(others.stream().map(Row::caseId).toList());
        Set<String> codes = theirs.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        List<List<String>> ways = codes.isEmpty() ? List.of() : register.ways(mine, codes, MOST_LEVELS);
        return told(ways, others, theirs, rules);
    }

    private List<String> told(
            List<List<String>> ways, List<Row> others, Map<CaseId, Set<String>> theirs, PlanRules rules) {
        Map<CaseId, CaseFile> files = new LinkedHashMap<>();
        List<String> told = new ArrayList<>();
        for (List<String> way : ways) {
            String end = way.get(way.size() - 1);
            Optional<Row> other = others.stream()
                    .filter(row -> theirs.getOrDefault(row.caseId(), Set.of()).contains(end))
                    .findFirst();
            if (other.isPresent() && told.size() < MOST_TOLD) {
                CaseFile file = files.computeIfAbsent(other.get().caseId(), caseFiles::get);
                told.add(String.join(" → ", way) + " (" + file.number() + ": "
                        + rules.shown(other.get().start()) + " – "
                        + rules.shown(other.get().end()) + ")");
            }
        }
        return told;
    }
}
