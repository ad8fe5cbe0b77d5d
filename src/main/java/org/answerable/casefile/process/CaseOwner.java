package org.answerable.casefile.process;

import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Profiles;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;

/** Answers models who works on a task: {@code ${caseOwner.department(execution.processBusinessKey)}}. */
@ModelBean("caseOwner")
public class CaseOwner {

    private final CaseFiles caseFiles;
    private final Profiles profiles;

    CaseOwner(CaseFiles caseFiles, Profiles profiles) {
        this.caseFiles = caseFiles;
        this.profiles = profiles;
    }

    /** The department that owns the case now, the front desk of its profile before it is routed. */
    public String department(String businessKey) {
        CaseFile file = caseFiles.get(new CaseId(businessKey));
        return file.ownerDepartment() == null ? profiles.frontDesk(file.profile()) : file.ownerDepartment();
    }

    /** The department that takes what nobody else owns. */
    public String frontDesk() {
        return profiles.frontDesk();
    }
}
