package org.answerable.engine.rights;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * A claim binds (decision 0023): whoever may work a task waits while it is somebody else's, who may put it back; only a department head
 * gives it to another person. What the system does by itself is not meant.
 */
class BindingClaims extends AuthorizationCommandChecker {

    private static final String HEAD = "department-head";

    private final GrantedTasks granted;

    BindingClaims(GrantedTasks granted) {
        this.granted = granted;
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        Authentication person = personAsking();
        mayWork(person, task);
        if (person != null && task.getAssignee() != null && !task.getAssignee().equals(person.getUserId())) {
            throw new ClaimedByAnotherException(task.getId(), task.getAssignee());
        }
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        Authentication person = personAsking();
        GivenTasks.byRight();
        if (person != null
                && person.getGroupIds() != null
                && person.getGroupIds().contains(HEAD)) {
            mayWork(person, task);
            GivenTasks.byHead(task.getId());
        } else if (person != null && person.getUserId().equals(task.getAssignee())) {
            mayWork(person, task);
            GivenTasks.byOwner(task.getId());
        } else {
            super.checkTaskAssign(task);
        }
    }

    private void mayWork(Authentication person, TaskEntity task) {
        if (person == null || !granted.surely(person, task.getId())) {
            super.checkTaskWork(task);
        }
    }

    private static Authentication personAsking() {
        CommandContext context = Context.getCommandContext();
        Authentication asking = context.getAuthentication();
        boolean checked = context.isAuthorizationCheckEnabled() && asking != null && asking.getUserId() != null;
        return checked ? asking : null;
    }
}
