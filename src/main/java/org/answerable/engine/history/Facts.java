package org.answerable.engine.history;

import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the values of one event in reading order; what is null is left out. */
final class Facts {

    private final Map<String, Object> values = new LinkedHashMap<>();

    Facts with(String name, Object value) {
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    Map<String, Object> values() {
        return values;
    }
}
