package org.answerable.complaint.intake;

import java.util.ArrayList;
import java.util.List;
import org.answerable.casefile.CaseParties;
import org.answerable.casefile.NewRepresentative;
import org.answerable.complaint.intake.ComplaintDraft.RepresentativeDraft;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.stereotype.Component;

/** Takes down who speaks for the complainant, and what entitles that person. From then on letters go there. */
@Component
public class NameRepresentative {

    private final CaseParties parties;

    NameRepresentative(CaseParties parties) {
        this.parties = parties;
    }

    /**
     * Adds the representative to the case.
     *
     * @throws InvalidInputException if a field breaks a rule
     */
    public void name(CaseId caseId, RepresentativeDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        if (draft.nobody()) {
            errors.add(new FieldError("representative.name", "required", ""));
        }
        NewRepresentative named = PartyRules.representative(errors, draft, draft.locale());
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        parties.addRepresentative(caseId, named);
    }
}
