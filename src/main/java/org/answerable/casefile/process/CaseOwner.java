package org.answerable.casefile.process;

import org.answerable.casefile.CaseFileSettings;
import org.answerable.casefile.CaseFiles;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;

/** Answers models who works on a task: {@code ${caseOwner.department(execution.processBusinessKey)}}. */
@ModelBean("caseOwner")
public class CaseOwner {

    private final CaseFiles caseFiles;
    private final CaseFileSettings settings;

    CaseOwner(CaseFiles caseFiles, CaseFileSettings settings) {
        this.caseFiles = caseFiles;
        this.settings = settings;
    }

    /** The department that owns the case now, the front desk before it is routed. */
    public String department(String businessKey) {
        String owner = caseFiles.get(new CaseId(businessKey)).ownerDepartment();
        return owner == null ? frontDesk() : owner;
    }

    /** The department that takes what nobody else owns. */
    public String frontDesk() {
        return settings.frontDesk();
    }
}
