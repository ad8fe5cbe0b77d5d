package org.answerable.configurationitem.persistence;

import org.answerable.configurationitem.Relation;
import org.answerable.configurationitem.RelationKind;

/** A row of {@code configuration_relation}. */
record RelationRow(String dependentId, String kind, String baseId) {

    static RelationRow of(Relation relation) {
        return new RelationRow(relation.dependentId(), relation.kind().key(), relation.baseId());
    }

    Relation relation() {
        return Relation.between(baseId, RelationKind.ofKey(kind).orElseThrow(), dependentId);
    }
}
