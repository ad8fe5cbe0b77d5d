package org.answerable.configurationitem.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.answerable.configurationitem.Attribute;
import org.answerable.configurationitem.ItemType;
import org.answerable.configurationitem.ItemTypes;
import org.answerable.configurationitem.TypeLine;
import org.springframework.stereotype.Repository;

/** The types in their tables. */
@Repository
class StoredItemTypes implements ItemTypes {

    private final TypeMapper mapper;

    StoredItemTypes(TypeMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<ItemType> all() {
        return select(null);
    }

    @Override
    public Optional<ItemType> type(String id) {
        return id == null ? Optional.empty() : select(id).stream().findFirst();
    }

    private List<ItemType> select(String id) {
        Map<String, List<Attribute>> attributes = new HashMap<>();
        mapper.selectAttributes(id).forEach(row -> attributes
                .computeIfAbsent(row.typeId(), type -> new ArrayList<>())
                .add(row.attribute()));
        return mapper.selectTypes(id).stream()
                .map(row -> row.type(attributes.getOrDefault(row.id(), List.of())))
                .toList();
    }

    @Override
    public void insert(ItemType type) {
        mapper.insertType(TypeRow.of(type));
        writeAttributes(type);
    }

    @Override
    public boolean update(ItemType type) {
        if (mapper.updateType(TypeRow.of(type)) == 0) {
            return false;
        }
        mapper.deleteAttributes(type.id());
        writeAttributes(type);
        return true;
    }

    @Override
    public void addHistory(List<TypeLine> lines) {
        mapper.insertHistory(lines);
    }

    @Override
    public List<TypeLine> history(String typeId, int limit) {
        return mapper.selectHistory(typeId, limit);
    }

    private void writeAttributes(ItemType type) {
        List<AttributeRow> rows = new ArrayList<>();
        type.attributes().forEach(attribute -> rows.add(AttributeRow.of(type.id(), rows.size(), attribute)));
        if (!rows.isEmpty()) {
            mapper.insertAttributes(rows);
        }
    }
}
