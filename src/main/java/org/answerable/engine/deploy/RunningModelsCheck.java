package org.answerable.engine.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.expression.PublishedBeans;
import org.answerable.engine.persistence.RunningCases;
import org.answerable.engine.rules.CalledBeans;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Refuses to start on a database in which running cases would call a bean that this program no longer has. */
@Component
class RunningModelsCheck implements SmartLifecycle {

    private final RunningCases running;
    private final CaseProcesses processes;
    private final PublishedBeans beans;
    private volatile boolean checked;

    RunningModelsCheck(RunningCases running, CaseProcesses processes, PublishedBeans beans) {
        this.running = running;
        this.processes = processes;
        this.beans = beans;
    }

    @Override
    public void start() {
        check(beans.names());
        checked = true;
    }

    /**
     * Looks at the model versions that cases run on now.
     *
     * @throws IllegalStateException naming the versions and the beans that are missing
     */
    void check(Set<String> present) {
        List<String> missing = new ArrayList<>();
        for (String version : running.selectRunningVersions()) {
            Set<String> called = new TreeSet<>(CalledBeans.in(processes.modelSource(version)));
            called.removeAll(present);
            called.forEach(bean -> missing.add(version + " calls " + bean));
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Running cases call beans that this version of the program does not have: "
                    + String.join(", ", missing)
                    + ". Start the version that wrote this database, or bring the beans back");
        }
    }

    @Override
    public void stop() {
        checked = false;
    }

    @Override
    public boolean isRunning() {
        return checked;
    }

    @Override
    public int getPhase() {
        return ModelDeployment.BEFORE_THE_WEB_SERVER;
    }
}
