package org.answerable.survey;

import java.util.List;
import java.util.Map;
import org.answerable.platform.CaseId;

/** The surveys and their answers. */
public interface Surveys {

    /**
     * Stores a survey; a case has one of each source at most.
     *
     * @throws org.springframework.dao.DuplicateKeyException if it has one already
     */
    void insert(Survey survey);

    /** The surveys of the case, oldest first. */
    List<Survey> of(CaseId caseId);

    /**
     * The survey that the process instance carries.
     *
     * @throws org.answerable.platform.NotFoundException if it carries none
     */
    Survey carriedBy(String processInstance);

    /**
     * Stores the change.
     *
     * @throws org.answerable.platform.StaleException if somebody else changed it in between
     */
    void update(Survey survey);

    /** Stores what was answered, question to answer. */
    void answered(Survey survey, Map<String, String> answers);

    /** What was answered, question to answer, in the order of the questions. */
    Map<String, String> answers(Survey survey);
}
