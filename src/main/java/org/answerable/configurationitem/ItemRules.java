package org.answerable.configurationitem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.answerable.directory.Department;
import org.answerable.platform.Ids;
import org.answerable.platform.InvalidInputException;

/**
 * What an item must be like, asked of many items at once: types and departments are read before.
 *
 * @param types       by id
 * @param departments by id, empty for none
 */
record ItemRules(Map<String, ItemType> types, Function<String, java.util.Optional<Department>> departments) {

    static final int CODE = 40;
    static final int NAME = 200;
    static final int SERVICE = 100;

    private static final Pattern CODE_FORM = Pattern.compile("[A-Z0-9]+([._-][A-Z0-9]+)*");
    private static final String ATTRIBUTE = "attribute.";

    /**
     * The item as wanted.
     *
     * @param before the item as it stands; null for a new one
     * @throws InvalidInputException naming every field that breaks a rule, attributes as {@code attribute.<id>}
     */
    Item read(ItemDraft draft, Item before, boolean correction) {
        Broken broken = new Broken();
        String code = code(draft.code());
        broken.line("code", code, CODE)
                .unless(CODE_FORM.matcher(code).matches(), "code", "item-code", "")
                .line("name", strip(draft.name()), NAME)
                .optional("service", strip(draft.service()), SERVICE);
        String typeId = strip(draft.type());
        ItemType type = typeId == null ? null : types.get(typeId);
        broken.line("type", typeId, CODE)
                .unless(type != null, "type", "unknown", shortened(draft.type()))
                .unless(before == null || type == null || before.typeId().equals(type.id()), "type", "fixed", "")
                .unless(before != null || type == null || type.active(), "type", "inactive", shortened(draft.type()));
        checkDepartment(strip(draft.department()), before, broken);
        ItemState state = state(strip(draft.state()), before, correction, broken);
        Map<String, String> values = type == null ? Map.of() : values(draft, before, type, broken);
        broken.check();
        return new Item(
                before == null ? Ids.next() : before.id(),
                code,
                draft.name().strip(),
                type.id(),
                draft.department().strip(),
                strip(draft.service()),
                state,
                values,
                before == null ? 1 : before.version());
    }

    /** True if it is written as codes are kept. */
    static boolean isCode(String code) {
        return code.length() <= CODE && CODE_FORM.matcher(code).matches();
    }

    /** A code as it is kept; empty if there is none. */
    static String code(String written) {
        return written == null ? "" : written.strip().toUpperCase(Locale.ROOT);
    }

    private void checkDepartment(String id, Item before, Broken broken) {
        Department department = id == null ? null : departments.apply(id).orElse(null);
        boolean stays = before != null && before.departmentId().equals(id);
        broken.unless(id != null, "department", "required", "")
                .unless(stays || department != null, "department", "unknown", shortened(id))
                .unless(stays || department == null || department.active(), "department", "inactive", shortened(id));
    }

    private static ItemState state(String key, Item before, boolean correction, Broken broken) {
        ItemState state = key == null ? null : ItemState.ofKey(key).orElse(null);
        broken.unless(key != null, "state", "required", "")
                .unless(state != null, "state", "not-allowed", String.join(", ", ItemState.keys()));
        if (before != null && state != null && state != before.state()) {
            List<String> next = before.state().mayBecome(correction);
            broken.unless(next.contains(key), "state", "not-allowed", String.join(", ", next));
        }
        return state;
    }

    private static Map<String, String> values(ItemDraft draft, Item before, ItemType type, Broken broken) {
        Map<String, String> values = new TreeMap<>(before == null ? Map.of() : before.values());
        draft.values().forEach((id, written) -> {
            Attribute attribute = type.attribute(id).orElse(null);
            String field = ATTRIBUTE + id;
            if (Objects.equals(values.getOrDefault(id, ""), written.strip())) {
                return;
            }
            broken.unless(attribute != null && attribute.active(), field, "unknown", shortened(id));
            if (attribute == null || !attribute.active()) {
                return;
            }
            if (written.isBlank()) {
                values.remove(id);
            } else {
                values.put(id, AttributeValues.read(attribute, written, field, broken));
            }
        });
        type.attributes().stream()
                .filter(attribute -> attribute.active() && attribute.mandatory())
                .forEach(attribute ->
                        broken.unless(values.get(attribute.id()) != null, ATTRIBUTE + attribute.id(), "required", ""));
        values.values().removeIf(Objects::isNull);
        return values;
    }

    /** Null instead of nothing but blanks. */
    static String strip(String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }

    /** What was written, short enough to be shown again. */
    static String shortened(String written) {
        String text = written == null ? "" : written.strip();
        return text.codePointCount(0, text.length()) <= CODE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, CODE)) + "…";
    }
}
