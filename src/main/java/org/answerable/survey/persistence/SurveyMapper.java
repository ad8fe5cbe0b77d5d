package org.answerable.survey.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of {@code survey} and {@code survey_answer}. */
@Mapper
public interface SurveyMapper {

    /** Inserts the row; fails if the case has one of the source. */
    void insert(SurveyRow row);

    /** The rows of the case, oldest first. */
    List<SurveyRow> selectByCase(String caseId);

    /** The row that the process instance carries, null if it carries none. */
    SurveyRow selectByInstance(String instance);

    /** Changes the row if its version is still the one given; 0 if it is not. */
    int update(SurveyRow row);

    /** Inserts the answers, at least one. */
    void insertAnswers(@Param("surveyId") String surveyId, @Param("answers") List<AnswerRow> answers);

    /** The answers, in the order of the questions. */
    List<AnswerRow> selectAnswers(String surveyId);

    /** A row of {@code survey_answer}. */
    record AnswerRow(int ordinal, String question, String answer) {}
}
