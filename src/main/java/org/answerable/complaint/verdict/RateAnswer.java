package org.answerable.complaint.verdict;

import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.NewCorrespondence;
import org.answerable.casefile.Party;
import org.answerable.complaint.TaskRules;
import org.answerable.platform.CaseId;
import org.answerable.survey.RateCase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the stars that a complainant gives to the handling of a complaint, from its first answer on, also when it is closed. */
@Component
public class RateAnswer {

    private static final String STARS = "★★★★★☆☆☆☆☆";
    private static final int MOST = 5;

    private final CaseFiles caseFiles;
    private final AnswerVerdicts verdicts;
    private final RateCase rating;

    RateAnswer(CaseFiles caseFiles, AnswerVerdicts verdicts, RateCase rating) {
        this.caseFiles = caseFiles;
        this.verdicts = verdicts;
        this.rating = rating;
    }

    /** True once it is answered, until it is rated. */
    public boolean isPossible(CaseId caseId) {
        return verdicts.last(caseId).isPresent() && !rating.isRated(caseId);
    }

    /**
     * Keeps the rating.
     *
     * @param stars  1 (very bad) to 5 (very good)
     * @param remark at most 2,000 characters, may be null
     * @throws org.answerable.platform.InvalidInputException if a field breaks a rule, or it cannot be rated (any more)
     */
    @Transactional
    public void rate(CaseId caseId, Integer stars, String remark, String channel) {
        if (verdicts.last(caseId).isEmpty()) {
            throw TaskRules.refused("stars", "not-asked", "");
        }
        rating.rate(caseId, stars, remark);
        CaseFile complaint = caseFiles.get(caseId);
        String party =
                caseFiles.parties(caseId).stream().findFirst().map(Party::id).orElse(null);
        String words = STARS.substring(MOST - stars, MOST + MOST - stars);
        caseFiles.addCorrespondence(
                caseId,
                new NewCorrespondence(
                        "in",
                        channel,
                        "rating",
                        party,
                        complaint.subject(),
                        remark == null || remark.isBlank() ? words : words + "\n" + remark.strip()));
    }
}
