package org.answerable.casefile;

import java.util.Optional;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Gives a case the department that the routing table answered; the front desk where it names none that is active. */
@Component
public class RouteCase {

    private final CaseFiles caseFiles;
    private final Directory directory;
    private final Profiles profiles;

    RouteCase(CaseFiles caseFiles, Directory directory, Profiles profiles) {
        this.caseFiles = caseFiles;
        this.directory = directory;
        this.profiles = profiles;
    }

    /** Assigns it; the department may be null. */
    public void route(CaseId caseId, String departmentId) {
        String owner = Optional.ofNullable(departmentId)
                .flatMap(directory::department)
                .filter(Department::active)
                .map(Department::id)
                .orElseGet(() -> profiles.frontDesk(caseFiles.get(caseId).profile()));
        caseFiles.assign(caseId, owner, null);
    }
}
