package org.answerable.engine.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.answerable.engine.StartFormLists;
import org.answerable.engine.StartFormLists.Choice;

/**
 * Puts the choices into the fields of a start form. A field that depends on another one becomes a field for each choice of that
 * one, shown when it is chosen, with the key {@code <key>_<choice>}, hyphens written as underlines.
 */
final class FilledForm {

    private static final String LIST = "valuesKey";

    private final List<StartFormLists> sources;
    private final JsonNode components;

    private FilledForm(List<StartFormLists> sources, JsonNode components) {
        this.sources = sources;
        this.components = components;
    }

    /** Fills the form in place. */
    static void fill(ObjectNode form, List<StartFormLists> sources) {
        form.set("components", new FilledForm(sources, form.path("components")).filled(form.arrayNode()));
    }

    private ArrayNode filled(ArrayNode filled) {
        for (JsonNode component : components) {
            String within = component.path("properties").path("within").asText();
            if (!component.has(LIST)) {
                filled.add(component);
            } else if (within.isEmpty()) {
                filled.add(chosenFrom((ObjectNode) component.deepCopy(), null));
            } else {
                choices(listOf(within), null)
                        .forEach(outer -> filled.add(dependent(component.deepCopy(), within, outer.value())));
            }
        }
        return filled;
    }

    private ObjectNode dependent(ObjectNode field, String within, String outer) {
        String suffix = "_" + outer.replace('-', '_');
        field.put("id", field.path("id").asText() + suffix);
        field.put("key", field.path("key").asText() + suffix);
        field.putObject("conditional").put("hide", "=" + within + " != \"" + outer + "\"");
        field.remove("properties");
        return chosenFrom(field, outer);
    }

    private ObjectNode chosenFrom(ObjectNode field, String within) {
        List<Choice> choices = choices(field.path(LIST).asText(), within);
        ArrayNode values = field.putArray("values");
        choices.forEach(
                choice -> values.addObject().put("label", choice.label()).put("value", choice.value()));
        field.remove(LIST);
        return field;
    }

    private String listOf(String key) {
        for (JsonNode component : components) {
            if (component.path("key").asText().equals(key)) {
                return component.path(LIST).asText();
            }
        }
        return "";
    }

    private List<Choice> choices(String list, String within) {
        return sources.stream()
                .map(source -> source.choices(list, within))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(List.of());
    }
}
