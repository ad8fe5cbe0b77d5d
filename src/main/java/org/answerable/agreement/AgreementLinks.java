package org.answerable.agreement;

import org.answerable.casefile.CaseFileSettings;
import org.answerable.platform.SignedIds;
import org.answerable.platform.Signer;
import org.springframework.stereotype.Component;

/** The secret links of those outside: one to answer a question, one to comment. Derived, never stored; a link of one kind is none of the other. */
@Component
public class AgreementLinks {

    private final SignedIds answers;
    private final SignedIds comments;
    private final String base;

    AgreementLinks(Signer signer, CaseFileSettings settings) {
        this.answers = new SignedIds(signer, "agreement");
        this.comments = new SignedIds(signer, "comment");
        this.base = settings.baseUrl();
    }

    /** The address of the page on which the question is answered. */
    public String answerLink(String agreementId) {
        return base + "/agreements/" + answers.token(agreementId);
    }

    /** The address of the page on which users comment. */
    public String commentLink(String agreementId) {
        return base + "/comments/" + comments.token(agreementId);
    }

    /**
     * The question of an answer's link.
     *
     * @throws org.answerable.platform.NotFoundException if we made no such link
     */
    public String answered(String token) {
        return answers.id(token);
    }

    /**
     * The question of a comment's link.
     *
     * @throws org.answerable.platform.NotFoundException if we made no such link
     */
    public String commented(String token) {
        return comments.id(token);
    }
}
