package org.answerable.transfer;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.answerable.platform.Ids;
import org.answerable.transfer.mapping.Mapping;

/** The settings under which the application works with a file; known before it starts. */
public final class TransferSettings {

    private static final String IN_MEMORY =
            "jdbc:h2:mem:simulation;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1"
                    // The engine has hundreds of statements; by default a connection remembers eight.
                    + ";QUERY_CACHE_SIZE=1000";

    private TransferSettings() {}

    /**
     * For a simulation: a database of its own in memory, a clock that begins with the file, the sample organisation, and the limit that
     * the mapping names.
     *
     * @throws TransferRefusedException if the file or the mapping cannot be used
     */
    public static Map<String, String> ofSimulation(Path file, Path mapping) {
        Mapping read = Mapping.read(mapping);
        Map<String, String> settings = new LinkedHashMap<>();
        read.limits().forEach((promise, limit) -> settings.put(String.join(".", "answerable.limits", promise), limit));
        settings.put("spring.profiles.active", "demonstration,simulation");
        settings.put("spring.datasource.url", IN_MEMORY);
        settings.put("spring.datasource.username", "answerable");
        settings.put("spring.datasource.password", "");
        settings.put(
                "answerable.simulation.start",
                SimulatedRows.beginning(file, read).toString());
        // Nobody logs in: the sample people get a password that nobody knows, cheaply.
        settings.put("answerable.sample-password", Ids.next());
        settings.put("answerable.password-cost", "4");
        return settings;
    }

    /**
     * For an import: the machine's own time, never a moved clock.
     *
     * @throws TransferRefusedException if the mapping cannot be used
     */
    public static Map<String, String> ofImport(Path mapping) {
        Mapping.read(mapping);
        return Map.of("answerable.demonstration-clock", "false");
    }
}
