package org.answerable.agreement;

import java.util.List;
import java.util.Optional;
import org.answerable.platform.CaseId;

/** Stores what those outside were asked and what they said. */
public interface Agreements {

    /** Stores a new question. */
    void insert(Agreement agreement);

    /**
     * Stores the answer.
     *
     * @throws org.answerable.platform.StaleException if somebody else answered in between
     */
    void update(Agreement agreement);

    /** The questions of the case, in their order. */
    List<Agreement> of(CaseId caseId);

    /** The last question of the case, empty if there is none. */
    Optional<Agreement> last(CaseId caseId);

    /**
     * The question.
     *
     * @throws org.answerable.platform.NotFoundException if there is none
     */
    Agreement get(String id);

    /**
     * The question, locked until the transaction ends.
     *
     * @throws org.answerable.platform.NotFoundException if there is none
     */
    Agreement locked(String id);

    /** Stores the announcement of the question, in place of an earlier one. */
    void announce(CommentPeriod period);

    /** The announcement of the question, empty if there is none. */
    Optional<CommentPeriod> period(String agreementId);

    /** Stores a comment. */
    void insert(Comment comment);

    /** Stores the answer to a comment. */
    void reply(Comment comment);

    /** How many comments there are on the announcement. */
    int countComments(String agreementId);

    /** The first comment that nobody has answered, empty if there is none. */
    Optional<Comment> openComment(String agreementId);

    /** The comments on the announcement, in the order in which they came. */
    List<Comment> comments(String agreementId);

    /** At most so many of them, without so many before. */
    List<Comment> comments(String agreementId, int without, int most);
}
