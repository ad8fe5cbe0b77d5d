package org.answerable.casefile;

/** A state of a case, owned by its kind; an enum that names the states it may follow. */
public interface Stage {

    /** The name stored in the row, kebab-case. */
    String key();

    /** True if a case in the given stage may move to this one. */
    boolean mayFollow(String presentKey);

    /** True if the case is over. */
    boolean isFinal();
}
