package org.answerable.deadline.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.answerable.deadline.persistence.DeadlineMapper;
import org.answerable.deadline.persistence.DeadlineMapper.Overdue;
import org.answerable.platform.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The net below the timers: finds the deadlines whose next rung should have been climbed and sets their ladders going. Any
 * number of nodes may sweep at once: each deadline is looked at again under its lock.
 */
@Component
public class SweepLadders {

    private static final Logger LOG = LoggerFactory.getLogger(SweepLadders.class);
    private static final int AT_ONCE = 200;

    private final DeadlineMapper mapper;
    private final ClimbLadder ladders;
    private final LadderInstances instances;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Duration grace;

    /** The grace is the time a timer is given to fire by itself. */
    SweepLadders(
            DeadlineMapper mapper,
            ClimbLadder ladders,
            LadderInstances instances,
            TransactionTemplate transactions,
            Clock clock,
            @Value("${answerable.deadlines.sweep-grace:PT2M}") Duration grace) {
        this.mapper = mapper;
        this.ladders = ladders;
        this.instances = instances;
        this.transactions = transactions;
        this.clock = clock;
        this.grace = grace;
    }

    /** One sweep; returns how many ladders it set going. */
    public int sweep() {
        Instant before = clock.instant().minus(grace);
        List<Overdue> overdue = mapper.selectOverdueRungs(before, AT_ONCE);
        return (int)
                overdue.stream().filter(deadline -> setGoing(deadline, before)).count();
    }

    private boolean setGoing(Overdue deadline, Instant before) {
        CaseId caseId = new CaseId(deadline.caseId());
        try {
            boolean going = Boolean.TRUE.equals(
                    transactions.execute(status -> ladders.overlooked(caseId, deadline.key(), before, instances)));
            if (going) {
                LOG.warn("The ladder of deadline {} of case {} was overlooked and goes on now", deadline.key(), caseId);
            }
            return going;
        } catch (RuntimeException failure) {
            LOG.error(
                    "The ladder of deadline {} of case {} could not be set going; the next sweep tries again",
                    deadline.key(),
                    caseId,
                    failure);
            return false;
        }
    }
}
