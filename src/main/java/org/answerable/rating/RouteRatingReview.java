package org.answerable.rating;

import java.util.Optional;
import org.answerable.casefile.CaseFileSettings;
import org.answerable.casefile.CaseFiles;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Gives a rating review its department; the front desk where the table names none that is active. */
@Component
public class RouteRatingReview {

    private final CaseFiles caseFiles;
    private final Directory directory;
    private final CaseFileSettings organisation;

    RouteRatingReview(CaseFiles caseFiles, Directory directory, CaseFileSettings organisation) {
        this.caseFiles = caseFiles;
        this.directory = directory;
        this.organisation = organisation;
    }

    /** Assigns it to what the routing table answered, which may be null. */
    public void route(CaseId caseId, String departmentId) {
        String owner = Optional.ofNullable(departmentId)
                .flatMap(directory::department)
                .filter(Department::active)
                .map(Department::id)
                .orElse(organisation.frontDesk());
        caseFiles.assign(caseId, owner, null);
    }
}
