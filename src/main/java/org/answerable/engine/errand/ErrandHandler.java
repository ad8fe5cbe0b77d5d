package org.answerable.engine.errand;

import org.answerable.engine.Errand;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Does errands when the job executor comes to them. */
@Component
class ErrandHandler implements JobHandler<ErrandJob> {

    static final String TYPE = "answerable-errand";

    private final ObjectProvider<Errand> errands;

    ErrandHandler(ObjectProvider<Errand> errands) {
        this.errands = errands;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public void execute(ErrandJob job, ExecutionEntity none, CommandContext context, String tenant) {
        context.runWithoutAuthorization(() -> {
            errand(job.key()).run(job.about(), job.argument());
            return null;
        });
    }

    private Errand errand(String key) {
        return errands.stream()
                .filter(errand -> errand.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody does the errand " + key));
    }

    @Override
    public ErrandJob newConfiguration(String canonical) {
        return ErrandJob.of(canonical);
    }

    @Override
    public void onDelete(ErrandJob job, JobEntity entity) {
        // Nothing is kept beside the job.
    }
}
