package org.answerable.engine.web;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/** Puts our mappers into each of the engine's REST applications, two of which are built inside its jars. Found by its service file. */
public final class RefusalsOfTheEngine implements ForcedAutoDiscoverable {

    /** Before the engine's own mappers of the same types, which come at 5000. */
    private static final int FIRST = 1;

    @Override
    public void configure(FeatureContext application) {
        application
                .register(RefusedCalls.OfTheInterface.class, FIRST)
                .register(RefusedCalls.OfTheEngine.class, FIRST)
                .register(RefusedCalls.OfAll.class, FIRST);
    }
}
