package org.answerable.configurationitem;

import java.util.List;

/**
 * What hangs on an item and what it rests on, as far as it was followed.
 *
 * @param nodes    the item itself first, then level by level
 * @param edges    between these nodes
 * @param omitted  items that were met and left out, since there were too many
 * @param more     true if there were still more than were counted
 * @param goingOn  how many of the nodes have relations that were not followed any further
 */
public record Impact(List<Node> nodes, List<Edge> edges, int omitted, boolean more, int goingOn) {

    /**
     * An item.
     *
     * @param level   how many relations away: above zero what suffers when the item fails, below zero what it rests on
     * @param further true if relations lead on from it that were not followed
     */
    public record Node(String code, String name, String typeId, ItemState state, int level, boolean further) {}

    /** A relation, read as a sentence. */
    public record Edge(String source, RelationKind kind, String target) {}

    /** True if this is not everything. */
    public boolean isPartial() {
        return omitted > 0 || more || goingOn > 0;
    }
}
