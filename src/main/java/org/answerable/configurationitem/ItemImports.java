package org.answerable.configurationitem;

import java.util.Optional;
import java.util.Set;

/** Remembers which rows of which file were dealt with. */
public interface ItemImports {

    /** The import of the file, new if there was none; its id. */
    String begin(ItemImportDesk.Begin begin);

    /** The lines of the batch that were refused; empty if the batch was never dealt with. Waits for whoever is just dealing with it. */
    Optional<Set<Long>> refusedOf(String importId, int first);

    /** Marks the batch as dealt with, but for the refused lines. */
    void mark(String importId, int first, Set<Long> refused, boolean again);
}
