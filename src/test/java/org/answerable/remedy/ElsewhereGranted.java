package org.answerable.remedy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Remedies that another module keeps, as a complaint's answer does. */
@Component
class ElsewhereGranted implements RemedySource {

    private final Map<CaseId, List<Granted>> granted = new ConcurrentHashMap<>();

    @Override
    public List<Granted> of(CaseId caseId) {
        return granted.getOrDefault(caseId, List.of());
    }

    void put(CaseId caseId, Granted... remedies) {
        granted.put(caseId, List.of(remedies));
    }
}
