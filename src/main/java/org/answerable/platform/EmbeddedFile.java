package org.answerable.platform;

import java.nio.file.Path;
import java.util.Optional;

/** The file behind the address of an embedded database; one process at a time holds it. */
public final class EmbeddedFile {

    private static final String PREFIX = "jdbc:h2:file:";

    private EmbeddedFile() {}

    /** The file without the endings that the database adds; empty for any other address. */
    public static Optional<Path> of(String url) {
        return url != null && url.startsWith(PREFIX)
                ? Optional.of(
                        Path.of(withoutOptions(url).substring(PREFIX.length())).toAbsolutePath())
                : Optional.empty();
    }

    /** The address without what follows it, which may hold a password. */
    static String withoutOptions(String url) {
        return url.replaceAll("[;?].*", "");
    }
}
