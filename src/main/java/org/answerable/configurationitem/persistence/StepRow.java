package org.answerable.configurationitem.persistence;

import org.answerable.configurationitem.ImpactStore.Step;
import org.answerable.configurationitem.ItemState;
import org.answerable.configurationitem.Items.Named;

/** A relation on the way of an impact with the item that it leads to. */
record StepRow(
        boolean up,
        String dependentId,
        String kind,
        String baseId,
        String id,
        String code,
        String name,
        String typeId,
        String state,
        long further) {

    Step step() {
        return new Step(
                up,
                new RelationRow(dependentId, kind, baseId).relation(),
                new Named(id, code, name, typeId, ItemState.ofKey(state).orElseThrow()),
                further);
    }
}
