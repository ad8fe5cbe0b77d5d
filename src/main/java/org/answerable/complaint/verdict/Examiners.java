package org.answerable.complaint.verdict;

import java.util.List;
import java.util.Set;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.IndependentOffices;
import org.answerable.complaint.TaskRules;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** What holds for whoever examines a complaint, before its answer or after it. */
@Component
class Examiners {

    private static final int REMARK = 2_000;

    private final CaseFiles caseFiles;
    private final IndependentOffices offices;

    Examiners(CaseFiles caseFiles, IndependentOffices offices) {
        this.caseFiles = caseFiles;
        this.offices = offices;
    }

    /** The first of the offices that had no part in the complaint; it may read the case from now on. */
    String involve(CaseId caseId, List<String> candidates) {
        String office = offices.choose(caseId, candidates);
        caseFiles.involve(caseId, office);
        return office;
    }

    /**
     * Refuses who has handled the complaint, in any model but the examination's own.
     *
     * @throws org.answerable.platform.InvalidInputException if the person has
     */
    void requireIndependent(CaseId caseId, String person, String ownModel) {
        if (offices.hasHandled(caseId, person, Set.of(ownModel))) {
            throw TaskRules.refused("finding", "not-independent", "");
        }
    }

    /** A remark about how the others handled it, at most 2,000 characters; null if there is none. */
    static String remark(String written) {
        return TaskRules.optional("remarkOnHandling", written, REMARK);
    }

    /** Notes the remark in the case. */
    void note(CaseId caseId, String remark) {
        if (remark != null) {
            caseFiles.addNote(caseId, remark);
        }
    }
}
