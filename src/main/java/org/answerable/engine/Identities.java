package org.answerable.engine;

import java.util.List;
import java.util.Optional;

/** The one login store: the engine's identity tables, kept in step by the directory in its own transactions. */
public interface Identities {

    /** True if the user exists, is not locked and the password is right. Counts failed tries. */
    boolean checkPassword(String userId, String password);

    /** The ids of the groups (departments and roles) the user belongs to; empty if the user is unknown. */
    List<String> groupsOf(String userId);

    /** The user's display name, empty if unknown. */
    Optional<String> nameOf(String userId);

    /** Creates or changes the group. */
    void saveGroup(String groupId, String name, String type);

    /** Creates or changes the user and makes the groups exactly those given; the password is set when not null. */
    void saveUser(String userId, String name, String email, String passwordOrNull, List<String> groups);

    /** Removes the user with all memberships; tasks and history keep the id. */
    void deleteUser(String userId);
}
