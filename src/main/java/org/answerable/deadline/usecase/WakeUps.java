package org.answerable.deadline.usecase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.answerable.deadline.model.Contest;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.persistence.ContestMapper;
import org.answerable.deadline.persistence.SeenDeadlines;
import org.answerable.engine.CaseMessages;
import org.answerable.engine.CaseTimers;
import org.answerable.engine.DeadlineKey;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Makes the engine follow the rows: its timers, its tasks' due dates, and the ladders that wait. */
@Component
public class WakeUps {

    /** When nothing is left to wake up for. Every database can store it. */
    public static final Instant NEVER = Instant.parse("2999-12-31T00:00:00Z");

    static final String CHANGED = "deadline.changed";
    static final String SETTLED = "deadline.settled";
    static final String CONTEST_SETTLED = "deadline.contestSettled";
    private static final String KIND = "deadlineKind";

    private final SeenDeadlines seen;
    private final ContestMapper contests;
    private final CaseTimers timers;
    private final CaseMessages messages;

    WakeUps(SeenDeadlines seen, ContestMapper contests, CaseTimers timers, CaseMessages messages) {
        this.seen = seen;
        this.contests = contests;
        this.timers = timers;
        this.messages = messages;
    }

    /** When a stage that the deadline binds has to wake up: never while a ladder is being climbed, or nothing is left to climb. */
    public Instant forStage(CaseId caseId, String key) {
        return seen.last(caseId, key).map(WakeUps::forStage).orElse(NEVER);
    }

    /** When the ladder that is being climbed has to go on. */
    public Instant forLadder(CaseId caseId, String key) {
        return seen.last(caseId, key)
                .map(promise -> wake(promise.climbing().nextAt()))
                .orElse(NEVER);
    }

    /** When the time of the deadline is over: never without a due time, or once it has ended. */
    public Instant end(CaseId caseId, String key) {
        return seen.last(caseId, key).map(WakeUps::endOf).orElse(NEVER);
    }

    private static Instant endOf(Promise promise) {
        return promise.open() ? wake(promise.view().due()) : NEVER;
    }

    private static Instant forStage(Promise promise) {
        return promise.climbing().claimed() ? NEVER : wake(promise.climbing().nextAt());
    }

    /** The first whole second that is not before the rung: a database may cut the fractions of a timer. */
    private static Instant wake(Instant rung) {
        if (rung == null) {
            return NEVER;
        }
        Instant second = rung.truncatedTo(ChronoUnit.SECONDS);
        return second.isBefore(rung) ? second.plusSeconds(1) : second;
    }

    /** The stored deadline moved: everything that waits for it moves as well. */
    void moved(Promise promise) {
        CaseId caseId = promise.caseId();
        String key = promise.key().toString();
        timers.moveTaskDueDates(caseId, key, promise.view().due());
        timers.moveWakeUps(caseId, key, forStage(promise), endOf(promise));
        if (promise.climbing().claimed()) {
            tellLadder(caseId, key, CHANGED);
        }
    }

    /** The stored deadline has ended: nobody needs to wake up, its ladder ends, and nobody decides any more whose it was. */
    void ended(Promise promise, boolean climbing) {
        timers.moveWakeUps(promise.caseId(), promise.key().toString(), NEVER, NEVER);
        if (climbing) {
            tellLadder(promise.caseId(), promise.key().toString(), SETTLED);
        }
        if (promise.climbing().contested()) {
            contests.selectByDeadlines(List.of(promise.id())).stream()
                    .filter(Contest::open)
                    .map(contest -> Map.<String, Object>of(DeadlineKey.PART_VARIABLE, contest.id()))
                    .forEach(contest -> messages.send(promise.caseId(), CONTEST_SETTLED, contest));
        }
    }

    /** The ladder was let go of: the stages may wake up again. */
    void released(Promise promise) {
        timers.moveWakeUps(promise.caseId(), promise.key().toString(), forStage(promise), endOf(promise));
    }

    /** True if a ladder heard it. */
    boolean tellLadder(CaseId caseId, String key, String message) {
        return messages.send(caseId, message, Map.of(KIND, key)) > 0;
    }
}
