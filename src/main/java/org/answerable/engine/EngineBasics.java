package org.answerable.engine;

import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.joda.time.DateTimeUtils;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.stereotype.Component;

/** What every use of the engine rests on: its tables exist, and its time is ours. */
@Component
class EngineBasics extends AbstractProcessEnginePlugin {

    private final Clock clock;

    /** The engine comes after the migrations, which create its tables. */
    EngineBasics(Clock clock, FlywayMigrationInitializer migrated) {
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        // The engine's clock reads Joda's provider as long as nobody calls ClockUtil.
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
        configuration.setEnsureJobDueDateNotNull(true);
        configuration.setJobExecutorAcquireByDueDate(true);
        // The day on which history may go counts from a case's beginning: dating every row anew at its end was a fifth
        // of a case's cost.
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        // Rows that only the count of a licence needs.
        configuration.setTaskMetricsEnabled(false);
        // Ids of people and departments: ASCII letters and digits, with - and . inside.
        configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9._-]*");
        configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
        // Else whoever may see that an instance or a task exists reads all that its forms say.
        configuration.setEnforceSpecificVariablePermission(true);
        // Who calls the engine logs what it throws, once: jobs, our advice, the engine's REST interface. A refusal is
        // no fault.
        configuration.setEnableCmdExceptionLogging(false);
        // Else an error thrown at a task by REST would silently end its branch.
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
    }
}
