package org.answerable.engine;

import org.answerable.platform.CaseId;

/** Something that one case has done to another; a bean of the module that owns the deed. */
public interface Errand {

    /** The name under which it is asked for, such as {@code complaint.investigationFound}; never changed once used. */
    String key();

    /** Does it, in a transaction of its own. It may be done twice after a crash, so a second time must change nothing. */
    void run(CaseId about, String argument);
}
