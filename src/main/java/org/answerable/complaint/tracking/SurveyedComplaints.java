package org.answerable.complaint.tracking;

import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.model.ComplaintStage;
import org.answerable.platform.CaseId;
import org.answerable.survey.SurveyedCases;
import org.springframework.stereotype.Component;

/** Puts a complaint in the stage that its survey has reached. */
@Component
class SurveyedComplaints implements SurveyedCases {

    private final CaseFiles caseFiles;

    SurveyedComplaints(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public void callingBack(CaseId caseId) {
        caseFiles.moveTo(caseId, ComplaintStage.CALLING_BACK);
    }

    @Override
    public void followingUp(CaseId caseId) {
        caseFiles.moveTo(caseId, ComplaintStage.FOLLOWING_UP);
    }
}
