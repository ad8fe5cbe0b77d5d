package org.answerable.configurationitem.persistence;

import org.answerable.configurationitem.ItemState;
import org.answerable.configurationitem.Items.Named;
import org.answerable.configurationitem.Items.Neighbour;

/** A relation with the item at its other end. */
record NeighbourRow(
        String dependentId,
        String kind,
        String baseId,
        String id,
        String code,
        String name,
        String typeId,
        String state) {

    Neighbour neighbour() {
        return new Neighbour(
                new RelationRow(dependentId, kind, baseId).relation(),
                new Named(id, code, name, typeId, ItemState.ofKey(state).orElseThrow()));
    }
}
