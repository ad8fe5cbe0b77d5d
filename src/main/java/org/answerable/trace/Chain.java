package org.answerable.trace;

import java.util.List;
import org.answerable.casefile.CaseLinks.Relation;
import org.answerable.search.CaseSearch.Found;

/**
 * What hangs together with a case, in both directions.
 *
 * @param cases the case itself first, then the nearest; at most {@link FollowChain#MOST}
 * @param links between these cases
 * @param more  true if there are cases that are not among these
 */
public record Chain(List<Member> cases, List<Sentence> links, boolean more) {

    /**
     * A case of the chain.
     *
     * @param away how many links away
     * @param open true if the reader may open it; else no more than its number and kind may be shown
     */
    public record Member(Found found, int away, boolean open) {}

    /** A link read as a sentence, by the numbers of the cases. */
    public record Sentence(String source, Relation relation, String target) {}
}
