package org.answerable.complaint.grant;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.platform.CaseId;
import org.answerable.remedy.Remedies;
import org.answerable.remedy.Remedy;
import org.answerable.remedy.RemedyState;
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

    /** The ids of granted remedies that were refused or have lapsed: nobody was given anything by them. */
    public Set<String> fallen(CaseId caseId) {
        return remedies.list(caseId).stream()
                .filter(remedy -> remedy.state() == RemedyState.REFUSED || remedy.state() == RemedyState.LAPSED)
                .map(Remedy::origin)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Is there anything that nobody has taken on yet? For the model. */
    public boolean owed(CaseId caseId) {
        Set<String> taken = remedies.list(caseId).stream().map(Remedy::origin).collect(Collectors.toSet());
        return granted.of(caseId).stream().anyMatch(grant -> !taken.contains(grant.origin()));
    }
}
