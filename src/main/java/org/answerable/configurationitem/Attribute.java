package org.answerable.configurationitem;

import java.util.List;
import java.util.Locale;

/**
 * Something that is told of every item of a type.
 *
 * @param id        unique within the type
 * @param mandatory true if no item of the type is saved without it
 * @param least     smallest number or earliest day, as written; null for no limit
 * @param most      largest number, latest day, or the longest text in characters; null for the limit that holds for all
 * @param choices   of a choice, in their order; else empty
 * @param active    false: it is asked for no more, and what stands stays
 */
public record Attribute(
        String id,
        String nameEn,
        String nameZh,
        AttributeKind kind,
        boolean mandatory,
        String least,
        String most,
        List<String> choices,
        boolean active) {

    public Attribute {
        choices = List.copyOf(choices);
    }

    /** Its name in the language, Chinese or else English. */
    public String name(Locale language) {
        return "zh".equals(language.getLanguage()) ? nameZh : nameEn;
    }
}
