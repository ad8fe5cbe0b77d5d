package org.answerable.engine.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Events of instances that have no case yet, kept for the present transaction only. */
final class HeldEvents implements TransactionSynchronization {

    private final Map<String, List<Event>> byRoot = new HashMap<>();

    private HeldEvents() {}

    static HeldEvents ofThisTransaction() {
        HeldEvents held = (HeldEvents) TransactionSynchronizationManager.getResource(HeldEvents.class);
        return held == null ? register() : held;
    }

    private static HeldEvents register() {
        HeldEvents held = new HeldEvents();
        TransactionSynchronizationManager.registerSynchronization(held);
        held.resume();
        return held;
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(HeldEvents.class, this);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(HeldEvents.class);
    }

    @Override
    public void afterCompletion(int status) {
        suspend();
    }

    void hold(String rootProcessInstanceId, Event event) {
        byRoot.computeIfAbsent(rootProcessInstanceId, anyId -> new ArrayList<>())
                .add(event);
    }

    /** The events held for the instance, oldest first; they are held no longer. */
    List<Event> release(String rootProcessInstanceId) {
        List<Event> held = byRoot.remove(rootProcessInstanceId);
        return held == null ? List.of() : held;
    }

    /** What happened, without the case. */
    record Event(String type, String model, Map<String, Object> values) {}
}
