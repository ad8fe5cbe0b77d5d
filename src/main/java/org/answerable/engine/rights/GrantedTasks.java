package org.answerable.engine.rights;

import java.util.List;
import org.answerable.engine.persistence.TaskGrants;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The short way to "yes": nearly everybody who works a task was given it by name or by department, which its own authorizations say.
 * "No", and whatever was revoked, is for the engine to say.
 */
@Component
class GrantedTasks {

    private static final List<Permission> WORK = List.of(TaskPermissions.TASK_WORK, TaskPermissions.UPDATE);

    private final ObjectProvider<TaskGrants> grants;

    GrantedTasks(ObjectProvider<TaskGrants> grants) {
        this.grants = grants;
    }

    /** Whether the person may work the task for certain; if not, the engine has to be asked. */
    boolean surely(Authentication person, String taskId) {
        List<TaskGrants.Row> rows = grants.getObject().selectFor(taskId);
        return rows.stream().noneMatch(row -> row.type() == Authorization.AUTH_TYPE_REVOKE)
                && rows.stream().anyMatch(row -> isFor(person, row) && allowsWork(row.permissions()));
    }

    private static boolean isFor(Authentication person, TaskGrants.Row row) {
        return row.type() == Authorization.AUTH_TYPE_GLOBAL
                || person.getUserId().equals(row.userId())
                || (row.groupId() != null
                        && person.getGroupIds() != null
                        && person.getGroupIds().contains(row.groupId()));
    }

    private static boolean allowsWork(int permissions) {
        return permissions == Permissions.ALL.getValue()
                || WORK.stream().anyMatch(wanted -> (permissions & wanted.getValue()) == wanted.getValue());
    }
}
