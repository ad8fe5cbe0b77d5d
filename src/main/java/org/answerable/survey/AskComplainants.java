package org.answerable.survey;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.IndependentOffices;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.survey.model.Sample;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Calls a sample of complainants back and keeps what they say. For the model. */
@Component
@EnableConfigurationProperties(SurveySettings.class)
public class AskComplainants {

    private static final Set<String> OWN_MODEL = Set.of("satisfaction-survey");

    private final Surveys surveys;
    private final SurveySettings settings;
    private final CaseFiles caseFiles;
    private final SurveyedCases cases;
    private final IndependentOffices offices;
    private final Ledger ledger;
    private final Clock clock;

    AskComplainants(
            Surveys surveys,
            SurveySettings settings,
            CaseFiles caseFiles,
            SurveyedCases cases,
            IndependentOffices offices,
            Ledger ledger,
            Clock clock) {
        this.surveys = surveys;
        this.settings = settings;
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.offices = offices;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What the tables are asked by. */
    public Map<String, Object> facts(CaseId caseId) {
        CaseFile file = caseFiles.get(caseId);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("profile", file.profile());
        facts.put("category", file.category());
        return facts;
    }

    /**
     * Draws the lot of the case.
     *
     * @param row what table {@code survey-sample} answered; without a share the setting counts
     * @return true if its complainant is called
     */
    public boolean draw(CaseId caseId, String instance, Map<String, Object> row, String tableVersion) {
        int share = whole(row.get("share"), settings.share());
        boolean sampled = new Sample(share).contains(caseId);
        ledger.record(caseId, Fact.of("survey.drawn").with("share", share).with("sampled", sampled));
        ledger.inForce(caseId, "table:survey-sample", tableVersion);
        if (sampled) {
            surveys.insert(Survey.call(
                    caseId, instance, clock.instant(), whole(row.get("attempts"), 1), whole(row.get("lowScore"), 1)));
        }
        return sampled;
    }

    private static int whole(Object value, int otherwise) {
        return value instanceof Number number ? number.intValue() : otherwise;
    }

    /** Gives the call to the first of the offices that did not handle the case. */
    public void giveTo(CaseId caseId, String instance, List<String> candidates, String tableVersion) {
        String office = offices.choose(caseId, candidates);
        surveys.update(surveys.carriedBy(instance).calledBy(office));
        caseFiles.involve(caseId, office);
        ledger.inForce(caseId, "table:independent-office", tableVersion);
    }

    /** The office that calls. */
    public String caller(CaseId caseId) {
        return surveys.of(caseId).stream()
                .filter(survey -> survey.source() == Survey.Source.CALL)
                .findFirst()
                .map(Survey::department)
                .orElseThrow(() -> new IllegalStateException("Nobody is called about " + caseId));
    }

    /** The call lies in its office's list. */
    public void calling(CaseId caseId) {
        cases.callingBack(caseId);
    }

    /** Nobody was reached. */
    public Survey notReached(CaseId caseId, String instance) {
        checkIndependent(caseId);
        surveys.update(surveys.carriedBy(instance).tried(null, null));
        Survey tried = surveys.carriedBy(instance);
        ledger.record(caseId, Fact.of("survey.notReached").with("attempt", tried.attempts()));
        return tried;
    }

    /**
     * Keeps the answers.
     *
     * @throws org.answerable.platform.InvalidInputException if an answer breaks a rule, or the caller has handled the case
     */
    public Survey reached(CaseId caseId, String instance, SurveyAnswers answers) {
        checkIndependent(caseId);
        answers.check();
        Survey survey = surveys.carriedBy(instance);
        surveys.update(survey.tried(answers.score(), answers.remark()));
        surveys.answered(survey, answers.toMap());
        ledger.record(
                caseId,
                Fact.of("survey.answered").with("overall", answers.score()).with("remark", answers.remark() != null));
        return surveys.carriedBy(instance);
    }

    private void checkIndependent(CaseId caseId) {
        requireIndependent(caseId, Acting.actor().id());
    }

    /**
     * Refuses who has handled the case.
     *
     * @throws org.answerable.platform.InvalidInputException if the person has
     */
    public void requireIndependent(CaseId caseId, String userId) {
        if (offices.hasHandled(caseId, userId, OWN_MODEL)) {
            throw SurveyAnswers.refused("outcome", "not-independent", "");
        }
    }
}
