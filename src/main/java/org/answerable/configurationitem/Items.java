package org.answerable.configurationitem;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The items, their relations and their history. It writes what it is told; who may, and why, is asked before. */
public interface Items {

    /** The item, empty if there is none of this code. */
    Optional<Item> byCode(String code);

    /** Code to item of those that exist; two questions for all. */
    Map<String, Item> byCodes(Collection<String> codes);

    /** Items by code, at most {@code limit}, behind the code {@code after} (null for the first); two questions. */
    List<Item> list(ItemQuery query, String after, int limit);

    /** Adds new items. */
    void insert(List<Item> items);

    /**
     * Keeps a change of an item.
     *
     * @param before as it was read
     * @throws org.answerable.platform.StaleException if somebody else changed it meanwhile
     */
    void update(Item before, Item after);

    /** Adds lines that nobody ever changes. */
    void addHistory(List<HistoryLine> lines);

    /** Lines of the item's history, latest first, before the line of the id (null for the latest). */
    List<HistoryLine> history(String itemId, String beforeId, int limit);

    /** The codes of the items of which a line of history names the case as its cause. */
    Set<String> changedBy(String caseId);

    /** Those of the departments that own items which are neither planned nor disposed. */
    Set<String> owning(Collection<String> departmentIds);

    /** The codes of the department's items that are neither planned nor disposed, in alphabetical order. */
    List<String> ownedCodes(String departmentId);

    /** Which of the codes have a line of history whose reason names the case. */
    Set<String> corrected(Collection<String> codes, String caseNumber);

    /** The direct relations of the item, by kind and code of the other one; at most {@code limit}. */
    List<Neighbour> neighbours(String itemId, int limit);

    /** Which of the relations stand already. */
    List<Relation> standing(Collection<Relation> relations);

    /** Adds new relations; call {@link #lockRelations} first. */
    void insertRelations(Collection<Relation> relations);

    /** Removes the relation; false if there was none. */
    boolean deleteRelation(Relation relation);

    /** Waits until nobody else adds relations, until the end of the transaction; tells how often the relations changed so far. */
    long lockRelations();

    /** Notes that the relations changed. */
    void relationsChanged();

    /** The relations of these kinds that begin at the dependents: from each to what it rests on. */
    List<Relation> restingOf(Collection<String> dependentIds, Collection<RelationKind> kinds);

    /** All relations of the kinds, handed over in pieces. */
    void eachRelation(Collection<RelationKind> kinds, java.util.function.Consumer<Relation> to);

    /** Id to code and name of the items. */
    Map<String, Named> named(Collection<String> ids);

    /** The services that items belong to, in alphabetical order. */
    List<String> services();

    /** An item that another one hangs together with. */
    record Neighbour(Relation relation, Named other) {}

    /** An item as others mention it. */
    record Named(String id, String code, String name, String typeId, ItemState state) {}
}
