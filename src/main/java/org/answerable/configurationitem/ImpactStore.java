package org.answerable.configurationitem;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.answerable.configurationitem.Items.Named;

/** Reads the graph for {@link FindImpact}, one question each. */
public interface ImpactStore {

    /** The item of the code. */
    Optional<Named> root(String code);

    /** The relations from the items up to what suffers and down to what they rest on, at most {@code limit} in each direction. */
    List<Step> steps(Collection<String> up, Collection<String> down, int limit);

    /**
     * A relation on the way, with the item that it leads to.
     *
     * @param up      true if it leads to what suffers
     * @param further how many relations lead on from there in the same direction
     */
    record Step(boolean up, Relation relation, Named to, long further) {}
}
