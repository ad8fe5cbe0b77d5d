package org.answerable.testing;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.answerable.engine.EngineEvent;
import org.answerable.engine.EngineListener;
import org.springframework.stereotype.Component;

/** Notes which elements of which models the cases of this test run have reached, over all test servers. */
@Component
public class FlowNodeCoverage implements EngineListener {

    private static final Map<String, Set<String>> REACHED = new ConcurrentHashMap<>();

    @Override
    public void heard(EngineEvent event) {
        if (event.type().equals("activity-started")) {
            String model = event.model().substring(0, event.model().indexOf(':'));
            REACHED.computeIfAbsent(model, anyModel -> ConcurrentHashMap.newKeySet())
                    .add((String) event.values().get("element"));
        }
    }

    /** The ids of the elements of the model that were reached so far. */
    public static Set<String> reached(String model) {
        return REACHED.getOrDefault(model, Set.of());
    }
}
