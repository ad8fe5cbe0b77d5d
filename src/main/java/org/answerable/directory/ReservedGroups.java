package org.answerable.directory;

import java.util.Arrays;

/** Group ids that mean something else in the login store, so that no department can take them and their rights. */
final class ReservedGroups {

    private ReservedGroups() {}

    static boolean contains(String id) {
        return id != null
                && (id.startsWith("camunda")
                        || Arrays.stream(Role.values()).map(Role::groupId).anyMatch(id::equals));
    }
}
