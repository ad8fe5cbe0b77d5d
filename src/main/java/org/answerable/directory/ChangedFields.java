package org.answerable.directory;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Names the fields in which two states of the same thing differ. */
final class ChangedFields {

    private static final String VERSION = "version";

    private ChangedFields() {}

    static <T extends Record> List<String> between(T before, T after) {
        return Arrays.stream(after.getClass().getRecordComponents())
                .filter(component -> !component.getName().equals(VERSION))
                .filter(component -> !Objects.equals(value(component, before), value(component, after)))
                .map(RecordComponent::getName)
                .toList();
    }

    private static Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("Records of the directory are public", unreadable);
        }
    }
}
