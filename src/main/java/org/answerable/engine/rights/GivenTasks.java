package org.answerable.engine.rights;

import java.util.List;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * Whoever has claimed a task may put it back, no more. Whom a department head gives a task to works in a department that it is offered to: an assignment gives rights on the case, and is
 * no way around those of docs/rights.md.
 */
final class GivenTasks extends AbstractBpmnParseListener implements TaskListener {

    private static final ThreadLocal<Giving> GIVING = new ThreadLocal<>();

    private final IdentityService identity;

    GivenTasks(IdentityService identity) {
        this.identity = identity;
    }

    /** The next assignment of the task on this thread is one by a head. */
    static void byHead(String taskId) {
        GIVING.set(new Giving(taskId, true));
    }

    /** The next assignment of the task on this thread is one by the person who has claimed it. */
    static void byOwner(String taskId) {
        GIVING.set(new Giving(taskId, false));
    }

    /** The next assignment on this thread needs no look at whom it is to; one before it may have changed nothing. */
    static void byRight() {
        GIVING.remove();
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this);
    }

    /** @throws InvalidInputException if the new assignee belongs to none of the task's departments, or is named by no head */
    @Override
    public void notify(DelegateTask task) {
        Giving giving = GIVING.get();
        if (giving == null || !giving.taskId().equals(task.getId())) {
            return;
        }
        GIVING.remove();
        String person = task.getAssignee();
        if (person != null && !giving.byHead()) {
            throw refused("for-head", person);
        }
        if (person != null && !isOffered(task, person)) {
            throw refused("not-of-department", person);
        }
    }

    private static InvalidInputException refused(String rule, String person) {
        return new InvalidInputException(List.of(new FieldError("assignee", rule, person)));
    }

    private boolean isOffered(DelegateTask task, String person) {
        List<String> groups = identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        return task.getCandidates().stream().map(IdentityLink::getGroupId).anyMatch(groups::contains);
    }

    /** An assignment that was allowed: by a head, or by the one who gives the task back. */
    private record Giving(String taskId, boolean byHead) {}
}
