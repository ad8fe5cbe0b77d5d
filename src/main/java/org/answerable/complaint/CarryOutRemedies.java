package org.answerable.complaint;

import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.platform.CaseId;
import org.answerable.remedy.Remedies;
import org.answerable.remedy.Remedy;
import org.springframework.stereotype.Component;

/** What the sent answers of a complaint grant and nobody has taken on yet. For the model. */
@Component
public class CarryOutRemedies {

    private final AnswerRemedies granted;
    private final Remedies remedies;

    CarryOutRemedies(AnswerRemedies granted, Remedies remedies) {
        this.granted = granted;
        this.remedies = remedies;
    }

    /** Is there anything to carry out? */
    public boolean owed(CaseId caseId) {
        Set<String> taken = remedies.list(caseId).stream().map(Remedy::origin).collect(Collectors.toSet());
        return granted.of(caseId).stream().anyMatch(grant -> !taken.contains(grant.origin()));
    }
}
