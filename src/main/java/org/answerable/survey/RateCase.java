package org.answerable.survey;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.engine.DecisionTables;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the stars that a complainant gives, and has somebody react to few of them or to a remark. */
@Component
public class RateCase {

    private static final int MOST = 5;

    private final Surveys surveys;
    private final CaseFiles caseFiles;
    private final DecisionTables tables;
    private final SurveyFlow flow;
    private final Ledger ledger;
    private final Clock clock;

    RateCase(Surveys surveys, CaseFiles caseFiles, DecisionTables tables, SurveyFlow flow, Ledger ledger, Clock clock) {
        this.surveys = surveys;
        this.caseFiles = caseFiles;
        this.tables = tables;
        this.flow = flow;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** True if the complainant has rated the case. */
    public boolean isRated(CaseId caseId) {
        return surveys.of(caseId).stream().anyMatch(survey -> survey.source() == Survey.Source.RATING);
    }

    /**
     * Keeps the rating, once for a case.
     *
     * @param stars  1 (very bad) to 5 (very good)
     * @param remark at most 2,000 characters, may be null
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or the case is rated already
     */
    @Transactional
    public void rate(CaseId caseId, Integer stars, String remark) {
        if (stars == null || stars < 1 || stars > MOST) {
            throw SurveyAnswers.refused("stars", "not-allowed", "1, 2, 3, 4, 5");
        }
        SurveyAnswers said = new SurveyAnswers(String.valueOf(stars), null, null, null, null, remark);
        said.check();
        if (isRated(caseId)) {
            throw alreadyRated();
        }
        Survey rating = Survey.rating(caseId, clock.instant(), lowScore(caseId), stars, said.remark());
        try {
            surveys.insert(rating);
        } catch (DuplicateKeyException atTheSameTime) {
            throw alreadyRated();
        }
        surveys.answered(rating, said.toMap());
        ledger.record(caseId, Fact.of("survey.rated").with("stars", stars).with("remark", said.remark() != null));
        flow.rated(caseId);
    }

    private int lowScore(CaseId caseId) {
        CaseFile file = caseFiles.get(caseId);
        DecisionTables.Answer answer = tables.evaluate("survey-sample", Map.of("profile", file.profile()));
        ledger.inForce(caseId, "table:survey-sample", answer.version());
        List<Map<String, Object>> rows = answer.rows();
        return rows.isEmpty() ? 1 : ((Number) rows.get(0).get("lowScore")).intValue();
    }

    private static RuntimeException alreadyRated() {
        return SurveyAnswers.refused("stars", "already-rated", "");
    }
}
