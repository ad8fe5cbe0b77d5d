package org.answerable.engine.rights;

import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.HISTORIC_TASK;
import static org.camunda.bpm.engine.authorization.Resources.OPERATION_LOG_CATEGORY;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.authorization.HistoricTaskPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;

/** The rights of each role in the engine, as docs/rights.md tells them. The roles are groups; nobody holds a right alone. */
final class Grants {

    static final String ALL_OF_THEM = "*";

    private static final List<String> CASE_WORKERS = List.of("handler", "department-head");
    private static final List<String> MODEL_READERS = List.of("process-owner", "auditor");
    private static final List<String> STAFF =
            List.of("handler", "department-head", "process-owner", "auditor", "manager");

    /** Resources whose "all" would open variables. */
    private static final Set<Resource> CONTENTS = Set.of(TASK, HISTORIC_TASK, PROCESS_DEFINITION);

    private static final Permission[] RUNNING_INSTANCES = {
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.UPDATE,
        ProcessDefinitionPermissions.SUSPEND,
        ProcessDefinitionPermissions.CREATE_INSTANCE,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.UPDATE_INSTANCE,
        ProcessDefinitionPermissions.SUSPEND_INSTANCE,
        ProcessDefinitionPermissions.DELETE_INSTANCE,
        ProcessDefinitionPermissions.MIGRATE_INSTANCE,
        ProcessDefinitionPermissions.RETRY_JOB,
        ProcessDefinitionPermissions.READ_HISTORY,
        ProcessDefinitionPermissions.DELETE_HISTORY
    };

    private Grants() {}

    /** All grants. */
    static List<Grant> all() {
        List<Grant> grants = new ArrayList<>();
        for (String role : STAFF) {
            grants.add(grant(role, APPLICATION, "welcome", Permissions.ACCESS));
            grants.add(grant(role, USER, ALL_OF_THEM, Permissions.READ));
            grants.add(grant(role, GROUP, ALL_OF_THEM, Permissions.READ));
        }
        CASE_WORKERS.forEach(role -> caseWorker(role, grants));
        taskWorker("manager", grants);
        MODEL_READERS.forEach(role -> modelReader(role, grants));
        grants.add(grant("process-owner", DEPLOYMENT, ALL_OF_THEM, Permissions.READ, Permissions.CREATE));
        grants.add(grant("auditor", DEPLOYMENT, ALL_OF_THEM, Permissions.READ));
        grants.add(grant("auditor", OPERATION_LOG_CATEGORY, ALL_OF_THEM, UserOperationLogCategoryPermissions.READ));
        administrator(grants);
        return grants;
    }

    /**
     * Everything but the contents of cases: an administrator keeps instances and jobs running, and reads and works no task. A grant
     * without permissions takes back what an earlier version gave.
     */
    private static void administrator(List<Grant> grants) {
        Arrays.stream(Resources.values())
                .filter(resource -> !CONTENTS.contains(resource))
                .map(resource -> grant("administrator", resource, ALL_OF_THEM, Permissions.ALL))
                .forEach(grants::add);
        grants.add(grant("administrator", TASK, ALL_OF_THEM));
        grants.add(grant("administrator", HISTORIC_TASK, ALL_OF_THEM, HistoricTaskPermissions.READ));
        grants.add(grant("administrator", PROCESS_DEFINITION, ALL_OF_THEM, RUNNING_INSTANCES));
    }

    /** Works the tasks that are offered, and starts nothing. */
    private static void taskWorker(String role, List<Grant> grants) {
        grants.add(grant(role, APPLICATION, "tasklist", Permissions.ACCESS));
        grants.add(grant(role, FILTER, ALL_OF_THEM, Permissions.READ));
    }

    private static void caseWorker(String role, List<Grant> grants) {
        taskWorker(role, grants);
        grants.add(grant(
                role,
                PROCESS_DEFINITION,
                ALL_OF_THEM,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE));
        grants.add(grant(role, PROCESS_INSTANCE, ALL_OF_THEM, Permissions.CREATE));
    }

    private static void modelReader(String role, List<Grant> grants) {
        grants.add(grant(role, APPLICATION, "cockpit", Permissions.ACCESS));
        grants.add(grant(
                role,
                PROCESS_DEFINITION,
                ALL_OF_THEM,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY));
        grants.add(grant(role, DECISION_DEFINITION, ALL_OF_THEM, Permissions.READ, Permissions.READ_HISTORY));
        grants.add(grant(role, DECISION_REQUIREMENTS_DEFINITION, ALL_OF_THEM, Permissions.READ));
    }

    private static Grant grant(String role, Resource resource, String resourceId, Permission... permissions) {
        return new Grant(role, resource, resourceId, permissions);
    }

    /** What a role may do with a resource. */
    record Grant(String role, Resource resource, String resourceId, Permission... permissions) {}
}
