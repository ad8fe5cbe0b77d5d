package org.answerable.engine.web;

import java.time.Duration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after the n-th wrong password in a row the login pauses 2^(n-1) seconds, after the tenth eight and a half
 * minutes, never more than 15; a right one after the pause starts anew. The engine counts in its user table, for all ways of
 * logging in and over restarts. Nobody is locked out for good, or a stranger could do that to anybody.
 */
@Component
class LoginPauses extends AbstractProcessEnginePlugin {

    private static final int LONGEST = (int) Duration.ofMinutes(15).toSeconds();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setLoginMaxAttempts(Integer.MAX_VALUE);
        configuration.setLoginDelayBase(1);
        configuration.setLoginDelayFactor(2);
        configuration.setLoginDelayMaxTime(LONGEST);
    }
}
