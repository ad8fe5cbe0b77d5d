package org.answerable.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a module asks of a decision table of its own before it is deployed, and when a folder is linted. */
public interface TableCheck {

    /** The id of the table. */
    String table();

    /**
     * What is wrong with it, and as {@linkplain Finding#warning warnings} what is odd; row, column and what is allowed are named.
     *
     * @param file   its relative name
     * @param others what else there is
     */
    List<Finding> check(String file, WrittenTable table, Others others);

    /** The other files, those that come together with it before those that are deployed. */
    interface Others {

        /** The other table; empty if there is none, so that what it says is not known. */
        Optional<WrittenTable> table(String id);

        /** What models name as promise of a task. */
        Set<String> promises();
    }
}
