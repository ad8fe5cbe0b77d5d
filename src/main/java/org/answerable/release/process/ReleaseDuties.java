package org.answerable.release.process;

import org.answerable.change.DecideException;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.engine.TaskDuties;
import org.answerable.platform.CaseId;
import org.answerable.release.DeployRelease;
import org.springframework.stereotype.Component;

/**
 * Who may not be given a task of a release: nobody decides on the exception for the own release or plan, who decided
 * about it does not deploy it, and who deployed it does not verify it.
 */
@Component
class ReleaseDuties implements TaskDuties {

    private final DeployRelease deploying;
    private final DecideException exceptions;

    ReleaseDuties(DeployRelease deploying, DecideException exceptions) {
        this.exceptions = exceptions;
        this.deploying = deploying;
    }

    @Override
    public void check(OpenTask task, String userId) {
        CaseId caseId = new CaseId(task.caseId());
        switch (task.elementId()) {
            case "UserTask_DecideReleaseException", "UserTask_DecideLateException" ->
                exceptions.requireDecider(caseId, userId);
            case "UserTask_BeginRelease", "UserTask_DeployRelease" -> deploying.requireDeployer(caseId, userId);
            case "UserTask_VerifyRelease" -> deploying.requireVerifier(caseId, userId);
            default -> {
                // Anybody who is offered the task may have it.
            }
        }
    }
}
