package org.answerable.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.answerable.engine.EngineEvent;
import org.answerable.engine.EngineListener;
import org.springframework.stereotype.Component;

/** Makes every step of the engine a fact of its case, with the version of the model or table that was in force. */
@Component
class EngineFacts implements EngineListener {

    private final Ledger ledger;

    EngineFacts(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void heard(EngineEvent event) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (event.model() != null) {
            values.put("model", event.model());
            nameVersion(event);
        }
        values.putAll(event.values());
        ledger.record(event.caseId(), new Fact("engine." + event.type(), values));
    }

    private void nameVersion(EngineEvent event) {
        String keyAndVersion = event.model().split(" ", 2)[0];
        int colon = keyAndVersion.lastIndexOf(':');
        if (colon > 0) {
            String sort = "decision-evaluated".equals(event.type()) ? "table:" : "model:";
            ledger.inForce(
                    event.caseId(), sort + keyAndVersion.substring(0, colon), keyAndVersion.substring(colon + 1));
        }
    }
}
