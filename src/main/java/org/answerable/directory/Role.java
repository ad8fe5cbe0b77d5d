package org.answerable.directory;

import java.util.Locale;

/** What a person may do; the rights of each stand in docs/rights.md. */
public enum Role {
    HANDLER,
    DEPARTMENT_HEAD,
    PROCESS_OWNER,
    AUDITOR,
    MANAGER,
    ADMINISTRATOR;

    /** The id of the role's group in the identity store, such as {@code department-head}. */
    public String groupId() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
