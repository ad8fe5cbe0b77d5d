package org.answerable.engine.errand;

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

    EngineErrands(EngineCalls calls) {
        this.calls = calls;
    }

    @Override
    public void later(CaseId about, String key, String argument) {
        ErrandJob job = new ErrandJob(key, about, argument);
        calls.inContext(context -> queue(context, job));
    }

    private static Void queue(CommandContext context, ErrandJob job) {
        MessageEntity message = new MessageEntity();
        message.setJobHandlerType(ErrandHandler.TYPE);
        message.setJobHandlerConfiguration(job);
        context.getJobManager().send(message);
        return null;
    }
}
