package org.answerable.complaint.grant;

import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.platform.CaseId;
import org.answerable.remedy.Remedies;
import org.answerable.remedy.Remedy;
import org.springframework.stereotype.Component;

/** What became of what the sent answers of a complaint grant. */
@Component
public class CarryOutRemedies {

    private final AnswerRemedies granted;
    private final Remedies remedies;

    CarryOutRemedies(AnswerRemedies granted, Remedies remedies) {
        this.granted = granted;
        this.remedies = remedies;
    }

    /** Is everything carried out, refused or lapsed? */
    public boolean settled(CaseId caseId) {
        return !owed(caseId) && remedies.list(caseId).stream().noneMatch(Remedy::open);
    }

    /** Is there anything that nobody has taken on yet? For the model. */
    public boolean owed(CaseId caseId) {
        Set<String> taken = remedies.list(caseId).stream().map(Remedy::origin).collect(Collectors.toSet());
        return granted.of(caseId).stream().anyMatch(grant -> !taken.contains(grant.origin()));
    }
}
