package org.answerable.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** Writes lists to choose from as Tasklist's forms read them. */
@Component
public class FormChoices {

    private final ObjectMapper json;

    FormChoices(ObjectMapper json) {
        this.json = json;
    }

    /** One choice. */
    public static Map<String, String> choice(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    /** The value of the variable that a select's {@code valuesKey} names. */
    public Object of(List<Map<String, String>> choices) {
        try {
            return SpinValues.jsonValue(json.writeValueAsString(choices)).create();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A list of names cannot be written as JSON", impossible);
        }
    }
}
