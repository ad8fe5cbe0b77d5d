package org.answerable.configurationitem.web;

import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.answerable.configurationitem.ItemQuery;
import org.answerable.platform.web.Choice;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which items to list; blank fields filter nothing.
 *
 * @param q       the beginning of the code or of the name
 * @param service the whole name of a service
 */
record ItemListForm(
        @Size(max = ItemQuery.LONGEST_TEXT) String q,
        @Choice(of = "item-type") String type,
        @Choice(of = "department") String department,
        @Size(max = ItemQuery.LONGEST_TEXT) String service,
        @Choice(of = "item-state") String state,
        String cursor) {

    static final String LIST = "/staff/configuration-items";

    ItemQuery query() {
        return new ItemQuery(
                FormText.orNull(q),
                FormText.orNull(type),
                FormText.orNull(department),
                FormText.orNull(service),
                FormText.orNull(state));
    }

    /** True if a filter beside the words narrows the list. */
    public boolean narrowed() {
        return filters().keySet().stream().anyMatch(name -> !"q".equals(name));
    }

    /** The page that begins at the cursor, same filter. */
    String at(String next) {
        return address(LIST, next);
    }

    /** The whole list as a file. */
    String export() {
        return address(LIST + "/export.csv", null);
    }

    private String address(String path, String wantedCursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, Object> values = new LinkedHashMap<>(filters());
        if (wantedCursor != null) {
            values.put("cursor", wantedCursor);
        }
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    private Map<String, String> filters() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("q", FormText.orNull(q));
        fields.put("type", FormText.orNull(type));
        fields.put("department", FormText.orNull(department));
        fields.put("service", FormText.orNull(service));
        fields.put("state", FormText.orNull(state));
        fields.values().removeIf(value -> value == null);
        return fields;
    }
}
