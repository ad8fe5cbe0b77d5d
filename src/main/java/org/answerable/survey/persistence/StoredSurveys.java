package org.answerable.survey.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.platform.CaseId;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.answerable.survey.Survey;
import org.answerable.survey.Surveys;
import org.answerable.survey.persistence.SurveyMapper.AnswerRow;
import org.springframework.stereotype.Component;

/** The surveys in their tables. */
@Component
class StoredSurveys implements Surveys {

    private final SurveyMapper mapper;

    StoredSurveys(SurveyMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void insert(Survey survey) {
        mapper.insert(row(survey));
    }

    @Override
    public List<Survey> of(CaseId caseId) {
        return mapper.selectByCase(caseId.value()).stream()
                .map(StoredSurveys::survey)
                .toList();
    }

    @Override
    public Survey carriedBy(String processInstance) {
        SurveyRow row = mapper.selectByInstance(processInstance);
        if (row == null) {
            throw new NotFoundException("Process instance " + processInstance + " carries no survey");
        }
        return survey(row);
    }

    @Override
    public void update(Survey survey) {
        if (mapper.update(row(survey)) == 0) {
            throw new StaleException("The survey was changed by somebody else in between; look at it again.");
        }
    }

    @Override
    public void answered(Survey survey, Map<String, String> answers) {
        List<AnswerRow> rows = new ArrayList<>();
        answers.forEach((question, answer) -> rows.add(new AnswerRow(rows.size() + 1, question, answer)));
        mapper.insertAnswers(survey.id(), rows);
    }

    @Override
    public Map<String, String> answers(Survey survey) {
        Map<String, String> answers = new LinkedHashMap<>();
        mapper.selectAnswers(survey.id()).forEach(row -> answers.put(row.question(), row.answer()));
        return answers;
    }

    private static Survey survey(SurveyRow row) {
        return new Survey(
                row.id(),
                new CaseId(row.caseId()),
                Survey.Source.valueOf(row.source().toUpperCase(Locale.ROOT)),
                row.instance(),
                row.department(),
                row.startedAt(),
                row.attempts(),
                row.attemptsMost(),
                row.lowScore(),
                row.overall(),
                row.remark(),
                row.reason(),
                row.reaction(),
                row.version());
    }

    private static SurveyRow row(Survey survey) {
        return new SurveyRow(
                survey.id(),
                survey.caseId().value(),
                survey.source().key(),
                survey.instance(),
                survey.department(),
                survey.startedAt(),
                survey.attempts(),
                survey.attemptsMost(),
                survey.lowScore(),
                survey.overall(),
                survey.remark(),
                survey.reason(),
                survey.reaction(),
                survey.version());
    }
}
