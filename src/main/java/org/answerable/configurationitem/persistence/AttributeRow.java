package org.answerable.configurationitem.persistence;

import java.util.List;
import org.answerable.configurationitem.Attribute;
import org.answerable.configurationitem.AttributeKind;

/** A row of {@code configuration_attribute}; the choices stand one a line. */
record AttributeRow(
        String typeId,
        String id,
        int place,
        String nameEn,
        String nameZh,
        String kind,
        boolean mandatory,
        String least,
        String most,
        String choices,
        boolean active) {

    static AttributeRow of(String typeId, int place, Attribute attribute) {
        return new AttributeRow(
                typeId,
                attribute.id(),
                place,
                attribute.nameEn(),
                attribute.nameZh(),
                attribute.kind().key(),
                attribute.mandatory(),
                attribute.least(),
                attribute.most(),
                attribute.choices().isEmpty() ? null : String.join("\n", attribute.choices()),
                attribute.active());
    }

    Attribute attribute() {
        return new Attribute(
                id,
                nameEn,
                nameZh,
                AttributeKind.ofKey(kind).orElseThrow(),
                mandatory,
                least,
                most,
                choices == null ? List.of() : choices.lines().toList(),
                active);
    }
}
