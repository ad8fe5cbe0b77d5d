package org.answerable.contribution.process;

import java.util.Map;
import org.answerable.contribution.ContributionFlow;
import org.answerable.engine.CaseMessages;
import org.answerable.engine.DeadlineKey;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Out: what contributions tell the model of their case, whatever kind of case it is, and their own, {@code contribution}. */
@Component
class ContributionProcess implements ContributionFlow {

    static final String ASKED = "contribution.asked";
    static final String CANCELLED = "contribution.cancelled";

    private final CaseMessages messages;

    ContributionProcess(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public boolean possible(CaseId caseId) {
        return messages.awaited(caseId, ASKED);
    }

    @Override
    public boolean asked(CaseId caseId, String contributionId) {
        return messages.send(caseId, ASKED, Map.of(), Map.of(DeadlineKey.PART_VARIABLE, contributionId)) > 0;
    }

    @Override
    public boolean cancelled(CaseId caseId, String contributionId) {
        return messages.send(caseId, CANCELLED, Map.of(DeadlineKey.PART_VARIABLE, contributionId)) > 0;
    }
}
