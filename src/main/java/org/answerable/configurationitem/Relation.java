package org.answerable.configurationitem;

/**
 * One item hangs together with another: source, kind, target read as a sentence.
 *
 * @param sourceId id of the first item
 * @param targetId id of the second item
 */
public record Relation(String sourceId, RelationKind kind, String targetId) {

    /** The id of the item that suffers when the other one fails. */
    public String dependentId() {
        return kind.restsOnTarget() ? sourceId : targetId;
    }

    /** The id of the item that the other one rests on. */
    public String baseId() {
        return kind.restsOnTarget() ? targetId : sourceId;
    }

    /** The relation between what rests and what it rests on. */
    public static Relation between(String baseId, RelationKind kind, String dependentId) {
        return kind.restsOnTarget() ? new Relation(dependentId, kind, baseId) : new Relation(baseId, kind, dependentId);
    }
}
