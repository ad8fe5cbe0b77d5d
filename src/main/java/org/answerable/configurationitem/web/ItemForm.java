package org.answerable.configurationitem.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.answerable.configurationitem.Because;
import org.answerable.configurationitem.Item;
import org.answerable.configurationitem.ItemDraft;
import org.springframework.util.MultiValueMap;

/**
 * The form of one item, as entered.
 *
 * @param values attribute id to what was entered
 */
record ItemForm(
        String code,
        String name,
        String type,
        String department,
        String service,
        String state,
        Map<String, String> values,
        int version,
        String change,
        String reason) {

    private static final String ATTRIBUTE = "attribute.";

    static ItemForm empty(String type) {
        return new ItemForm("", "", type, "", "", "planned", Map.of(), 0, "", "");
    }

    static ItemForm of(Item item) {
        return new ItemForm(
                item.code(),
                item.name(),
                item.typeId(),
                item.departmentId(),
                item.service(),
                item.state().key(),
                item.values(),
                item.version(),
                "",
                "");
    }

    /** What was sent; a version that is no number is that of a new item. */
    static ItemForm sent(MultiValueMap<String, String> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith(ATTRIBUTE)) {
                values.put(name.substring(ATTRIBUTE.length()), value);
            }
        });
        String version = fields.getFirst("version");
        return new ItemForm(
                fields.getFirst("code"),
                fields.getFirst("name"),
                fields.getFirst("type"),
                fields.getFirst("department"),
                fields.getFirst("service"),
                fields.getFirst("state"),
                values,
                version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                fields.getFirst("change"),
                fields.getFirst("reason"));
    }

    /** The same with a cause filled in, as far as the link to the form names one. */
    ItemForm because(String givenChange, String givenReason) {
        return new ItemForm(
                code,
                name,
                type,
                department,
                service,
                state,
                values,
                version,
                givenChange == null ? change : givenChange,
                givenReason == null ? reason : givenReason);
    }

    /** The same for the item of the code, whatever was sent as its code and type. */
    ItemForm about(Item item) {
        return new ItemForm(
                item.code(), name, item.typeId(), department, service, state, values, version, change, reason);
    }

    ItemDraft draft() {
        return new ItemDraft(code, name, type, department, service, state, values, version);
    }

    Because because() {
        return new Because(FormText.orNull(change), FormText.orNull(reason));
    }

    public boolean isNew() {
        return version == 0;
    }

    /** What was entered for the attribute. */
    public String value(String attributeId) {
        return values.getOrDefault(attributeId, "");
    }
}
