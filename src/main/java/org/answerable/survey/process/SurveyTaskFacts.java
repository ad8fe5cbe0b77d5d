package org.answerable.survey.process;

import org.answerable.casefile.CaseFiles;
import org.answerable.engine.TaskContributor;
import org.answerable.survey.Survey;
import org.answerable.survey.Surveys;
import org.springframework.stereotype.Component;

/** Shows on a call what it is about and which attempt it is. */
@Component
class SurveyTaskFacts implements TaskContributor {

    private final Surveys surveys;
    private final CaseFiles caseFiles;

    SurveyTaskFacts(Surveys surveys, CaseFiles caseFiles) {
        this.surveys = surveys;
        this.caseFiles = caseFiles;
    }

    @Override
    public void contribute(NewTask task) {
        if (!"UserTask_CallComplainant".equals(task.elementId())) {
            return;
        }
        task.show("description", caseFiles.get(task.caseId()).description());
        surveys.of(task.caseId()).stream()
                .filter(survey -> survey.source() == Survey.Source.CALL)
                .findFirst()
                .ifPresent(survey -> task.show("attempt", (survey.attempts() + 1) + " / " + survey.attemptsMost()));
    }
}
