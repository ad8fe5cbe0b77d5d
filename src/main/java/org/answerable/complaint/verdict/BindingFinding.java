package org.answerable.complaint.verdict;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.model.Finding;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** What an inspection found, on appeal or before the answer, binds the department that answers afterwards; an appeal comes later. */
@Component
public class BindingFinding {

    private final Appeals appeals;
    private final Inspections inspections;

    BindingFinding(Appeals appeals, Inspections inspections) {
        this.appeals = appeals;
        this.inspections = inspections;
    }

    /** Throws InvalidInputException, naming what is left to choose, if the department's finding goes against the inspection's. */
    public void check(CaseId caseId, Finding finding) {
        if (!allows(caseId, finding)) {
            String left = Arrays.stream(Finding.values())
                    .filter(possible -> allows(caseId, possible))
                    .map(Finding::key)
                    .collect(Collectors.joining(", "));
            throw TaskRules.refused("finding", "inspection-binds", left);
        }
    }

    /** True if the complaint may be answered by this finding. */
    public boolean allows(CaseId caseId, Finding finding) {
        return appeals.of(caseId)
                .map(Appeal::finding)
                .map(decided -> decided.allows(finding))
                .orElseGet(() -> inspections
                        .of(caseId)
                        .map(established -> established.allows(finding))
                        .orElse(true));
    }
}
