package org.answerable.survey;

import org.answerable.platform.CaseId;

/** What a survey lets the kind of case know that it asks about; implemented by the module of that kind. */
public interface SurveyedCases {

    /** Its complainant is being called back. */
    void callingBack(CaseId caseId);

    /** The responsible unit reacts to what was said in the call. */
    void followingUp(CaseId caseId);
}
