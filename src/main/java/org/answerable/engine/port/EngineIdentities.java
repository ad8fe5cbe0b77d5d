package org.answerable.engine.port;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.answerable.engine.Identities;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** People and groups in the engine's own identity tables. */
@Component
class EngineIdentities implements Identities {

    /**
     * The engine's applications send everybody to their first-administrator page as long as nobody is in this group of theirs;
     * our administrators are its members, which stays inside this class.
     */
    private static final String ENGINE_ADMINISTRATORS = Groups.CAMUNDA_ADMIN;

    private static final String ADMINISTRATOR = "administrator";

    private final IdentityService identities;
    private final EngineCalls calls;
    private final PasswordHash passwordHash;

    EngineIdentities(IdentityService identities, EngineCalls calls, PasswordHash passwordHash) {
        this.identities = identities;
        this.calls = calls;
        this.passwordHash = passwordHash;
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        if (userId == null || password == null) {
            return false;
        }
        if (calls.call(() -> find(userId)) == null) {
            // As slow as a wrong password, so that the answer's time does not tell who exists.
            passwordHash.encrypt(password);
            return false;
        }
        return calls.call(() -> identities.checkPassword(userId, password));
    }

    @Override
    public List<String> groupsOf(String userId) {
        return calls.call(() -> memberships(userId).stream()
                .filter(group -> !group.equals(ENGINE_ADMINISTRATORS))
                .toList());
    }

    private List<String> memberships(String userId) {
        return identities.createGroupQuery().groupMember(userId).orderByGroupId().asc().list().stream()
                .map(Group::getId)
                .toList();
    }

    @Override
    public Optional<String> nameOf(String userId) {
        return Optional.ofNullable(calls.call(() -> find(userId))).map(EngineIdentities::displayName);
    }

    private static String displayName(User user) {
        return user.getLastName() == null || user.getLastName().isBlank()
                ? user.getFirstName()
                : user.getFirstName() + " " + user.getLastName();
    }

    @Override
    public void saveGroup(String groupId, String name, String type) {
        calls.run(() -> {
            Group group = Optional.ofNullable(
                            identities.createGroupQuery().groupId(groupId).singleResult())
                    .orElseGet(() -> identities.newGroup(groupId));
            group.setName(name);
            group.setType(type);
            identities.saveGroup(group);
        });
    }

    @Override
    public void saveUser(String userId, String name, String email, String passwordOrNull, List<String> groups) {
        calls.run(() -> {
            User user = Optional.ofNullable(find(userId)).orElseGet(() -> identities.newUser(userId));
            user.setFirstName(name);
            user.setLastName("");
            user.setEmail(email);
            if (passwordOrNull != null) {
                user.setPassword(passwordOrNull);
            }
            identities.saveUser(user);
            makeMember(userId, groups);
        });
    }

    private void makeMember(String userId, List<String> groups) {
        Set<String> wanted = new HashSet<>(groups);
        if (wanted.contains(ADMINISTRATOR)) {
            wanted.add(ENGINE_ADMINISTRATORS);
            saveGroup(ENGINE_ADMINISTRATORS, "Camunda administrators", Groups.GROUP_TYPE_SYSTEM);
        }
        List<String> present = memberships(userId);
        present.stream()
                .filter(group -> !wanted.contains(group))
                .forEach(group -> identities.deleteMembership(userId, group));
        present.forEach(wanted::remove);
        wanted.forEach(group -> identities.createMembership(userId, group));
    }

    @Override
    public void deleteUser(String userId) {
        calls.run(() -> identities.deleteUser(userId));
    }

    private User find(String userId) {
        return identities.createUserQuery().userId(userId).singleResult();
    }
}
