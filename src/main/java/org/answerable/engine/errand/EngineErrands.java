package org.answerable.engine.errand;

import java.time.Clock;
import java.util.Date;
import org.answerable.engine.Errands;
import org.answerable.engine.port.EngineCalls;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.springframework.stereotype.Component;

/** Keeps errands as jobs of the engine: they commit with what asked for them, on any node, and are retried. */
@Component
class EngineErrands implements Errands {

    private final EngineCalls calls;
    private final Clock clock;

    EngineErrands(EngineCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public void later(CaseId about, String key, String argument) {
        ErrandJob job = new ErrandJob(key, about, argument);
        calls.inContext(context -> queue(context, job, Date.from(clock.instant())));
    }

    private static Void queue(CommandContext context, ErrandJob job, Date now) {
        MessageEntity message = new MessageEntity();
        message.setJobHandlerType(ErrandHandler.TYPE);
        message.setJobHandlerConfiguration(job);
        // The job executor looks for jobs that are due: one without a time would lie for ever.
        message.setDuedate(now);
        context.getJobManager().send(message);
        return null;
    }
}
