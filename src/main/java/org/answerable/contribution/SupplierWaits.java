package org.answerable.contribution;

import java.util.Set;
import org.answerable.deadline.Deadlines;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/**
 * While a supplier is asked for a part, the case waits for it: clocks rest whose row of the policy allows that, none does by default.
 * The clock of the part itself runs.
 */
@Component
class SupplierWaits {

    /** As the policy table names it. */
    static final String REASON = "waiting-supplier";

    private final Contributions contributions;
    private final Deadlines deadlines;
    private final Directory directory;

    SupplierWaits(Contributions contributions, Deadlines deadlines, Directory directory) {
        this.contributions = contributions;
        this.deadlines = deadlines;
        this.directory = directory;
    }

    /** True if a supplier was asked, not a department of the organisation. */
    boolean forSupplier(Contribution contribution) {
        return directory
                .department(contribution.department())
                .filter(Department::supplier)
                .isPresent();
    }

    void begin(Contribution contribution) {
        if (forSupplier(contribution)) {
            deadlines.pause(contribution.caseId(), REASON);
        }
    }

    /** The contribution has ended, and with it the lock on the clocks of the case is held: of two that end at once the second sees the first. */
    void end(Contribution contribution) {
        if (forSupplier(contribution) && nobodyElse(contribution.caseId())) {
            deadlines.resume(contribution.caseId(), REASON);
        }
    }

    private boolean nobodyElse(CaseId caseId) {
        Set<String> suppliers = directory.suppliers();
        return contributions.of(caseId).stream()
                .filter(Contribution::open)
                .noneMatch(other -> suppliers.contains(other.department()));
    }
}
