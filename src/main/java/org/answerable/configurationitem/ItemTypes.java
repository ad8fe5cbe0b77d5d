package org.answerable.configurationitem;

import java.util.List;
import java.util.Optional;

/** The types of items. */
public interface ItemTypes {

    /** All types by id, inactive ones included. */
    List<ItemType> all();

    /** The type, empty if there is none of this id. */
    Optional<ItemType> type(String id);

    /** Adds a new type with its attributes. */
    void insert(ItemType type);

    /** Adds lines that nobody ever changes. */
    void addHistory(List<TypeLine> lines);

    /** The last lines of the type's history, latest first. */
    List<TypeLine> history(String typeId, int limit);

    /** Keeps a change, attributes included; false if its version is no more the one given. */
    boolean update(ItemType type);
}
