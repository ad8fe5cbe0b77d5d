package org.answerable.engine.rights;

import org.answerable.engine.deploy.ModelDeployment;
import org.answerable.engine.port.EngineCalls;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Gives the roles their rights in the engine at each start, and creates the task lists; what is there already stays. */
@Component
class EngineRights implements SmartLifecycle {

    private final EngineCalls calls;
    private final AuthorizationService authorizations;
    private final TaskLists taskLists;
    private volatile boolean running;

    EngineRights(EngineCalls calls, AuthorizationService authorizations, TaskLists taskLists) {
        this.calls = calls;
        this.authorizations = authorizations;
        this.taskLists = taskLists;
    }

    @Override
    public void start() {
        calls.inContext(context -> {
            // One node after the other, so that two that start together do not create the same rows.
            context.getPropertyManager().acquireExclusiveLockForStartup();
            Grants.all().forEach(grant -> give(context, grant));
            taskLists.create();
            return null;
        });
        running = true;
    }

    private void give(CommandContext context, Grants.Grant grant) {
        Authorization present = context.getAuthorizationManager()
                .findAuthorizationByGroupIdAndResourceId(
                        Authorization.AUTH_TYPE_GRANT, grant.role(), grant.resource(), grant.resourceId());
        Authorization authorization =
                present != null ? present : authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        if (present == null) {
            authorization.setGroupId(grant.role());
            authorization.setResource(grant.resource());
            authorization.setResourceId(grant.resourceId());
        }
        authorization.setPermissions(grant.permissions());
        authorizations.saveAuthorization(authorization);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return ModelDeployment.BEFORE_THE_WEB_SERVER;
    }
}
