package org.answerable.engine.web;

import org.answerable.platform.web.LostRace;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.stereotype.Component;

/** Two people moved one process instance at once: the engine's optimistic lock lets one of them win. */
@Component
class EngineRaces implements LostRace {

    @Override
    public boolean isLost(Exception failure) {
        return failure instanceof OptimisticLockingException;
    }
}
