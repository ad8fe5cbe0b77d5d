package org.answerable.engine.rights;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByKeyCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What people may not ask of the engine directly, whatever rights they hold: to open a case under a key of their choice or in
 * the middle of its model, to send messages to cases, to delete what cases were decided by. Our own code calls through {@link
 * org.answerable.engine.SystemCalls}, and what a model does while it runs is not meant here.
 */
class StartGate extends CommandInterceptor {

    private static final Set<Class<?>> SENDING =
            Set.of(MessageEventReceivedCmd.class, SignalEventReceivedCmd.class, EvaluateStartConditionCmd.class);
    private static final Set<Class<?>> DELETING = Set.of(
            DeleteDeploymentCmd.class, DeleteProcessDefinitionsByIdsCmd.class, DeleteProcessDefinitionsByKeyCmd.class);

    private static final ThreadLocal<Boolean> STARTED_BY_A_PERSON = new ThreadLocal<>();

    private final IdentityService identity;

    StartGate(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null || !someoneIsLoggedIn()) {
            return next.execute(command);
        }
        refuse(command);
        STARTED_BY_A_PERSON.set(command instanceof StartProcessInstanceCmd || command instanceof SubmitStartFormCmd);
        try {
            return next.execute(command);
        } finally {
            STARTED_BY_A_PERSON.remove();
        }
    }

    private boolean someoneIsLoggedIn() {
        Authentication authentication = identity.getCurrentAuthentication();
        return authentication != null && authentication.getUserId() != null;
    }

    private static void refuse(Command<?> command) {
        if (command instanceof StartProcessInstanceAtActivitiesCmd) {
            throw new AuthorizationException("A case begins at the start of its model; start instructions are refused");
        }
        if (command instanceof AbstractCorrelateMessageCmd || SENDING.contains(command.getClass())) {
            throw new AuthorizationException(
                    "Messages reach cases through the intake, the tracking page and the case file only");
        }
        if (command instanceof AbstractDeleteProcessDefinitionCmd || DELETING.contains(command.getClass())) {
            throw new AuthorizationException(
                    "Models, tables and forms are never deleted: cases were decided by them. Deploy a new version");
        }
    }

    /** Looks at each instance that starts. */
    static final class Starts extends AbstractBpmnParseListener implements ExecutionListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity definition) {
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, this);
        }

        @Override
        public void notify(DelegateExecution delegate) {
            ExecutionEntity execution = (ExecutionEntity) delegate;
            if (!Boolean.TRUE.equals(STARTED_BY_A_PERSON.get()) || execution.getSuperExecution() != null) {
                return;
            }
            STARTED_BY_A_PERSON.remove();
            if (execution.getProcessBusinessKey() != null) {
                throw new AuthorizationException("The system gives each case its key; start without a business key");
            }
            if (!hasStartForm(execution.getProcessDefinition())) {
                throw new AuthorizationException(
                        "This model has no start form; cases of its kind are opened by the system");
            }
        }

        private static boolean hasStartForm(ProcessDefinitionEntity definition) {
            FormDefinition form = definition.getStartFormDefinition();
            return form != null && (form.getFormKey() != null || form.getCamundaFormDefinitionKey() != null);
        }
    }
}
