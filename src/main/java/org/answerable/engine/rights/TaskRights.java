package org.answerable.engine.rights;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Rights on a task go with the link that gave them: who is no longer assignee or candidate may no longer work it. The engine
 * by itself leaves them in place.
 */
class TaskRights extends DefaultAuthorizationProvider {

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
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
        return present(authorizations()
                .findAuthorizationByUserIdAndResourceId(
                        Authorization.AUTH_TYPE_GRANT, userId, Resources.TASK, task.getId()));
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        return present(authorizations()
                .findAuthorizationByGroupIdAndResourceId(
                        Authorization.AUTH_TYPE_GRANT, groupId, Resources.TASK, task.getId()));
    }

    private static AuthorizationManager authorizations() {
        return Context.getCommandContext().getAuthorizationManager();
    }

    private static AuthorizationEntity[] present(AuthorizationEntity found) {
        return found == null ? new AuthorizationEntity[0] : new AuthorizationEntity[] {found};
    }
}
