package org.answerable.transfer;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.answerable.transfer.mapping.Mapping;

/** The settings under which the application works with a file; known before it starts. */
public final class TransferSettings {

    private TransferSettings() {}

    /**
     * For an import: the machine's own time, never a moved clock; and the limit that the mapping names, for a promise that has no figure
     * and that the installation sets none for (its key ends with {@code ?}).
     *
     * @throws TransferRefusedException if the mapping cannot be used
     */
    public static Map<String, String> ofImport(Path mapping) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("answerable.demonstration-clock", "false");
        Mapping.read(mapping).settings().forEach((key, value) -> settings.put(key + "?", value));
        return settings;
    }
}
