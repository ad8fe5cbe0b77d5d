package org.answerable.engine.rights;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Rights on a task go with the link that gave them: who is no longer assignee or candidate may no longer work it. The engine
 * by itself leaves them in place.
 */
class TaskRights extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity[] NONE = {};

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        if (oldAssignee != null && !oldAssignee.equals(newAssignee)) {
            AuthorizationEntity[] outdated = deleteTaskUserIdentityLink(task, oldAssignee, "assignee");
            // A head who gives the task to somebody else may not delete rights otherwise.
            Context.getCommandContext().runWithoutAuthorization(() -> {
                for (AuthorizationEntity authorization : outdated) {
                    authorizations().delete(authorization);
                }
                return null;
            });
        }
        return super.newTaskAssignee(task, oldAssignee, newAssignee);
    }

    @Override
    protected AuthorizationEntity createOrUpdateAuthorization(
            Task task,
            String userId,
            String groupId,
            Resource resource,
            boolean isHistoric,
            Permission... permissions) {
        return isNew(task) && !isHistoric
                ? createAuthorization(userId, groupId, resource, task.getId(), permissions)
                : super.createOrUpdateAuthorization(task, userId, groupId, resource, isHistoric, permissions);
    }

    /** Not stored yet, so that there is nothing to look for. */
    private static boolean isNew(Task task) {
        return ((TaskEntity) task).getRevision() == 0;
    }

    /** All its rights go in one statement. */
    private static boolean isGoing(Task task) {
        return ((TaskEntity) task).isDeleted();
    }

    @Override
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
        if (isGoing(task)) {
            return NONE;
        }
        return present(authorizations()
                .findAuthorizationByUserIdAndResourceId(
                        Authorization.AUTH_TYPE_GRANT, userId, Resources.TASK, task.getId()));
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        if (isGoing(task)) {
            return NONE;
        }
        return present(authorizations()
                .findAuthorizationByGroupIdAndResourceId(
                        Authorization.AUTH_TYPE_GRANT, groupId, Resources.TASK, task.getId()));
    }

    private static AuthorizationManager authorizations() {
        return Context.getCommandContext().getAuthorizationManager();
    }

    private static AuthorizationEntity[] present(AuthorizationEntity found) {
        return found == null ? NONE : new AuthorizationEntity[] {found};
    }
}
