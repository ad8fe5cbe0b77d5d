package org.answerable.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.answerable.casefile.NewCase.NewParty;
import org.answerable.platform.CaseId;

/** The verbs that say who a case's parties are and how they are to be treated; each change is one ledger fact. */
public interface CaseParties {

    /** Adds somebody with authority to speak for the complainant. */
    Party addRepresentative(CaseId caseId, NewRepresentative representative);

    /** Adds somebody else whom the case is about, in the role, such as {@code client}. */
    Party add(CaseId caseId, String role, NewParty party);

    /**
     * Says whether a party is vulnerable, and whether the media are involved.
     *
     * @throws org.answerable.platform.NotFoundException if the case has no such party
     * @throws org.answerable.platform.StaleException    if somebody else changed the party meanwhile
     */
    void mark(CaseId caseId, String partyId, boolean vulnerable, boolean media);

    /**
     * Keeps the parties' data to the handling department from now on, or no longer does; open tasks show or hide what they said. A
     * case that is so already stays as it is.
     *
     * @param reason 1 to 1,000 characters
     * @throws org.answerable.platform.InvalidInputException if the reason breaks a rule
     */
    CaseFile keepConfidential(CaseId caseId, boolean confidential, String reason);

    /** Those of the cases of which somebody with this mail address is a party; none without an address. One question for all. */
    Set<CaseId> withParty(Collection<CaseId> caseIds, String email);

    /** Whom letters go to: the last representative with authority, else the complainant. */
    static Party addressee(List<Party> parties) {
        return parties.stream()
                .filter(party -> party.authority() != null)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> parties.get(0));
    }
}
