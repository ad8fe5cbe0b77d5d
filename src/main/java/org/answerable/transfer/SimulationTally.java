package org.answerable.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.answerable.ledger.Fact;
import org.answerable.ledger.LedgerListener;
import org.answerable.platform.CaseId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Counts, from what the ledger is told, the rungs that were climbed for each case. */
@Component
@Profile("simulation")
class SimulationTally implements LedgerListener {

    private static final Set<String> ESCALATIONS = Set.of("deadline.due", "deadline.rung-climbed");

    private final Map<CaseId, int[]> byCase = new HashMap<>();

    @Override
    public void told(CaseId caseId, List<Fact> facts) {
        int[] counts = byCase.computeIfAbsent(caseId, unused -> new int[2]);
        for (Fact fact : facts) {
            counts[0] += fact.type().equals("deadline.warned") ? 1 : 0;
            counts[1] += ESCALATIONS.contains(fact.type()) ? 1 : 0;
        }
    }

    int warnings(CaseId caseId) {
        return byCase.getOrDefault(caseId, new int[2])[0];
    }

    int escalations(CaseId caseId) {
        return byCase.getOrDefault(caseId, new int[2])[1];
    }
}
