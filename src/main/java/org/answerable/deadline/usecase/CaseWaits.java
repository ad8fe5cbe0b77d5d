package org.answerable.deadline.usecase;

import java.time.Clock;
import java.util.List;
import org.answerable.deadline.model.Wait;
import org.answerable.deadline.persistence.DeadlineMapper;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.springframework.stereotype.Component;

/** What a case waits for, kept beside its deadlines: one that is given later rests for it as well. */
@Component
class CaseWaits {

    private final DeadlineMapper mapper;
    private final Clock clock;

    CaseWaits(DeadlineMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The case waits from now on; nothing happens if it does already. */
    void begin(CaseId caseId, String reason) {
        boolean waits = present(caseId).stream().anyMatch(wait -> wait.reason().equals(reason));
        if (!waits) {
            mapper.insertWait(new Wait(Ids.next(), caseId.value(), reason, clock.instant(), null));
        }
    }

    /** The case no longer waits for it. */
    void end(CaseId caseId, String reason) {
        mapper.updateWaitEnd(caseId.value(), reason, clock.instant());
    }

    /** The case waits for nothing any more. */
    void endAll(CaseId caseId) {
        mapper.updateWaitEnd(caseId.value(), null, clock.instant());
    }

    /** All it waited for until now, the present waits too. */
    List<Wait> of(CaseId caseId) {
        return mapper.selectWaits(caseId.value());
    }

    /** What it waits for now. */
    List<Wait> present(CaseId caseId) {
        return of(caseId).stream().filter(wait -> wait.toAt() == null).toList();
    }
}
