package org.answerable.complaint.verdict;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.answerable.complaint.TaskRules;
import org.answerable.complaint.model.Finding;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** What an inspection found binds the department that answers afterwards. */
@Component
public class BindingFinding {

    private final Appeals appeals;

    BindingFinding(Appeals appeals) {
        this.appeals = appeals;
    }

    /** Throws InvalidInputException, naming what is left to choose, if the department's finding goes against the inspection's. */
    public void check(CaseId caseId, Finding finding) {
        appeals.of(caseId)
                .map(Appeal::finding)
                .filter(inspection -> !inspection.allows(finding))
                .ifPresent(inspection -> {
                    String left = Arrays.stream(Finding.values())
                            .filter(inspection::allows)
                            .map(Finding::key)
                            .collect(Collectors.joining(", "));
                    throw TaskRules.refused("finding", "inspection-binds", left);
                });
    }
}
