package org.answerable.engine.port;

import java.util.Optional;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Which case an execution belongs to: the business key of the instance at the top of its calls. */
public final class Cases {

    private Cases() {}

    /** The case of the execution; empty if its top instance carries no case id. */
    public static Optional<CaseId> of(ExecutionEntity execution) {
        return Optional.ofNullable(keyOf(execution)).flatMap(Cases::caseId);
    }

    /** The case of the top instance of this id, looked up in the command's cache first. */
    public static Optional<CaseId> ofRoot(CommandContext context, String rootProcessInstanceId) {
        return Optional.ofNullable(context.getExecutionManager().findExecutionById(rootProcessInstanceId))
                .flatMap(Cases::of);
    }

    static String keyOf(ExecutionEntity execution) {
        ExecutionEntity instance = execution.getProcessInstance();
        while (instance.getSuperExecution() != null) {
            instance = instance.getSuperExecution().getProcessInstance();
        }
        return instance.getBusinessKey();
    }

    private static Optional<CaseId> caseId(String key) {
        try {
            return Optional.of(new CaseId(key));
        } catch (IllegalArgumentException notACase) {
            return Optional.empty();
        }
    }
}
