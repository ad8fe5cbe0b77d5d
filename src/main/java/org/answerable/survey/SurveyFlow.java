package org.answerable.survey;

import org.answerable.platform.CaseId;

/** What the survey tells its model. */
public interface SurveyFlow {

    /** The complainant rated the answer; starts the model for the rating, which is stored already. */
    void rated(CaseId caseId);
}
