package org.answerable.complaint.imported;

import java.util.List;
import java.util.Optional;
import org.answerable.casefile.CaseFile;

/** Stores where complaints from other systems go on. */
public interface ImportedStarts {

    /** The channel of a complaint that an import filed. */
    String CHANNEL = "import";

    /** Stores them, at least one. */
    void insert(List<ImportedStart> starts);

    /** Where the complaint goes on; empty for one that was filed here. */
    Optional<ImportedStart> of(CaseFile complaint);
}
