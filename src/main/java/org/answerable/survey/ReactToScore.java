package org.answerable.survey;

import java.util.List;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.stereotype.Component;

/** Keeps why a score was low, or a remark was made, and what the responsible unit does about it. For the model. */
@Component
public class ReactToScore {

    private static final int REASON = 1_000;
    private static final int REACTION = 2_000;

    private final Surveys surveys;
    private final SurveyedCases cases;
    private final Ledger ledger;

    ReactToScore(Surveys surveys, SurveyedCases cases, Ledger ledger) {
        this.surveys = surveys;
        this.cases = cases;
        this.ledger = ledger;
    }

    /** The rating that waits for a process instance is carried by this one; true if somebody has to react to it. */
    public boolean carry(CaseId caseId, String instance) {
        List<Survey> waiting = surveys.of(caseId).stream()
                .filter(survey -> survey.instance() == null)
                .toList();
        if (waiting.size() != 1) {
            throw new IllegalStateException("Case " + caseId + " has no rating that waits");
        }
        surveys.update(waiting.get(0).carriedBy(instance));
        return waiting.get(0).needsReaction();
    }

    /** The task lies in the unit's list; a call holds the case meanwhile, a rating does not. */
    public void reacting(CaseId caseId, String instance) {
        if (surveys.carriedBy(instance).source() == Survey.Source.CALL) {
            cases.followingUp(caseId);
        }
    }

    /**
     * Keeps reason (at most 1,000 characters) and reaction (at most 2,000).
     *
     * @throws org.answerable.platform.InvalidInputException if one is missing or too long
     */
    public void react(CaseId caseId, String instance, String reason, String reaction) {
        String why = written("reason", reason, REASON);
        String what = written("reaction", reaction, REACTION);
        surveys.update(surveys.carriedBy(instance).reacted(why, what));
        ledger.record(caseId, Fact.of("survey.reacted"));
    }

    private static String written(String field, String text, int limit) {
        if (text == null || text.isBlank()) {
            throw SurveyAnswers.refused(field, "required", String.valueOf(limit));
        }
        String tidy = text.strip();
        if (tidy.codePointCount(0, tidy.length()) > limit) {
            throw new org.answerable.platform.InvalidInputException(
                    List.of(new FieldError(field, "too-long", String.valueOf(limit))));
        }
        return tidy;
    }
}
