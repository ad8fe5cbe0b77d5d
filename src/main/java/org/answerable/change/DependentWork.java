package org.answerable.change;

import java.util.List;
import org.springframework.stereotype.Component;

/** Tells of planned work on items that hang on those of a plan: whether the two disturb each other only people know. */
@Component
class DependentWork {

    private static final int MOST_TOLD = 5;

    private final FindConflicts conflicts;

    DependentWork(FindConflicts conflicts) {
        this.conflicts = conflicts;
    }

    /** Work in the time of the plan on items that hang on these, or on which these rest: item, way, case and window; at most five. */
    List<String> told(Plan plan, List<String> mine, PlanRules rules) {
        return conflicts.dependents(plan, mine).stream()
                .limit(MOST_TOLD)
                .map(other -> FindConflicts.told(other, rules))
                .toList();
    }
}
