package org.answerable.board;

import java.util.Collections;
import java.util.List;
import org.answerable.board.NewSession.Rules;

/**
 * Counts the votes of a session.
 *
 * @param missing how many members have not voted yet
 */
public record Tally(Rules rules, int yes, int no, int abstained, int missing) {

    /** Counts the votes cast by the members so far. */
    public static Tally of(Rules rules, int members, List<Choice> cast) {
        return new Tally(
                rules,
                Collections.frequency(cast, Choice.YES),
                Collections.frequency(cast, Choice.NO),
                Collections.frequency(cast, Choice.ABSTAIN),
                members - cast.size());
    }

    /** How many have voted, abstentions included. */
    public int cast() {
        return yes + no + abstained;
    }

    /** True if no vote that may still come can change the result. */
    public boolean settled() {
        return missing == 0 || vetoed() || quorate() && (certainlyApproved() || certainlyRejected());
    }

    /** What the votes cast so far decide, if no further one comes. A tie rejects. */
    public Decision result() {
        if (vetoed()) {
            return Decision.REJECTED;
        }
        if (!quorate()) {
            return Decision.NO_QUORUM;
        }
        return yes > no ? Decision.APPROVED : Decision.REJECTED;
    }

    private boolean quorate() {
        return cast() >= rules.quorum();
    }

    private boolean vetoed() {
        return rules.veto() && no > 0;
    }

    /** Where one vote against it is enough, nothing is certain before the last one. */
    private boolean certainlyApproved() {
        return !rules.veto() && yes > no + missing;
    }

    private boolean certainlyRejected() {
        return no >= yes + missing;
    }
}
