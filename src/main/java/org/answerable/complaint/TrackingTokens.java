package org.answerable.complaint;

import org.answerable.casefile.TrackingLinks;
import org.answerable.platform.CaseId;
import org.answerable.platform.SignedIds;
import org.answerable.platform.Signer;
import org.springframework.stereotype.Component;

/** The secret in a tracking link: the case id, signed. Derived, never stored. */
@Component
public class TrackingTokens implements TrackingLinks {

    private final SignedIds ids;

    TrackingTokens(Signer signer) {
        this.ids = new SignedIds(signer, "tracking");
    }

    /** The token of the case, 43 characters that need no escaping in an address. */
    @Override
    public String of(CaseId caseId) {
        return ids.token(caseId.value());
    }

    /**
     * The case of the token.
     *
     * @throws org.answerable.platform.NotFoundException if the token is not one of ours
     */
    @Override
    public CaseId caseOf(String token) {
        return new CaseId(ids.id(token));
    }
}
