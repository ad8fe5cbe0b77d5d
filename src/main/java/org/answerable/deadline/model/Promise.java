package org.answerable.deadline.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.answerable.calendar.WorkingTime;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadline.State;
import org.answerable.engine.DeadlineKey;
import org.answerable.ledger.Fact;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;

/**
 * A deadline with its verbs. The row decides: every verb moves it at once and keeps the facts and the borders of segments that
 * have to be written with it. The clock given to a verb is the version that the deadline names.
 */
public final class Promise {

    /** Stored in place of a part where the deadline binds the case as a whole, so that a unique key can hold it. */
    public static final String WHOLE = "";

    private String id;
    private String caseId;
    private String part;
    private int round;
    private Terms terms;
    private Course course;
    private Long limitMicros;
    private State state;
    private Instant startedAt;
    private Instant dueAt;
    private Long remainingMicros;
    private Instant breachedAt;
    private Instant endedAt;
    private int extensions;
    private Instant nextRungAt;
    private String ladderInstance;
    private Instant silentUntil;
    private int version;

    private final List<Fact> facts = new ArrayList<>();

    private Promise() {}

    /** A new promise that runs from the start on; the limit is null for one without a figure, the part for the whole case. */
    public static Promise given(
            CaseId caseId,
            String part,
            int round,
            Terms terms,
            Duration limit,
            Instant started,
            String departmentId,
            WorkingTime working) {
        Promise promise = new Promise();
        promise.id = Ids.next();
        promise.caseId = caseId.value();
        promise.part = part == null ? WHOLE : part;
        promise.round = round;
        promise.terms = terms;
        promise.limitMicros = Micros.of(limit);
        promise.state = State.RUNNING;
        promise.startedAt = started;
        promise.course = Course.from(promise.id, started, departmentId);
        promise.dueAt = promise.dueFrom(working);
        promise.tell(terms.told(promise.fact("deadline.set"), promise.dueAt).with("started", started));
        return promise;
    }

    /** Ends it: kept if it is not past due, else breached for ever. */
    public void meet(Instant now, WorkingTime working) {
        breachIfPast(now);
        if (state == State.BREACHED) {
            end(State.BREACHED, now, working);
            tell(fact("deadline.met-late").with("due", dueAt).with("lateBy", Duration.between(dueAt, endedAt)));
        } else {
            end(State.MET, now, working);
            tell(fact("deadline.met").with("due", dueAt).with("counted", course.counted()));
        }
    }

    /** Ends it because nobody waits for it any more; what was broken before stays broken. */
    public void cancel(String reason, Instant now, WorkingTime working) {
        breachIfPast(now);
        end(state == State.BREACHED ? State.BREACHED : State.CANCELLED, now, working);
        tell(fact("deadline.cancelled").with("reason", reason));
    }

    /** Records the breach if the due time has passed. */
    public void breachIfPast(Instant now) {
        if (state == State.RUNNING && dueAt != null && now.isAfter(dueAt)) {
            state = State.BREACHED;
            breachedAt = dueAt;
            tell(fact("deadline.breached").with("due", dueAt));
        }
    }

    /** Stops its clock for the reason. False if law, its policy or its lateness forbid that, or it has stopped for it already. */
    public boolean pause(String reason, Instant now, WorkingTime working) {
        breachIfPast(now);
        boolean allowed = !terms.legal() && Names.in(terms.pauseReasons()).contains(reason);
        boolean possible = state == State.RUNNING || state == State.PAUSED;
        if (!allowed || !possible || course.reasons().contains(reason)) {
            return false;
        }
        course.pause(reason, border(now, working));
        state = State.PAUSED;
        dueAt = null;
        remainingMicros = left();
        tell(fact("deadline.paused").with("reason", reason).with("remaining", Micros.duration(remainingMicros)));
        return true;
    }

    /** Takes the reason away; its clock runs again when no other is left. False if it was not paused for the reason. */
    public boolean resume(String reason, Instant now, WorkingTime working) {
        if (state != State.PAUSED || !course.reasons().contains(reason)) {
            return false;
        }
        course.resume(reason, border(now, working));
        if (!course.paused()) {
            state = State.RUNNING;
            remainingMicros = null;
            dueAt = dueFrom(working);
        }
        tell(fact("deadline.resumed").with("reason", reason).with("due", dueAt));
        return true;
    }

    /** From now on it is that department's turn. False if it is already. */
    public boolean handOver(String toDepartment, Instant now, WorkingTime working) {
        if (toDepartment.equals(course.department())) {
            return false;
        }
        tell(fact("deadline.handed-over").with("from", course.department()).with("to", toDepartment));
        course.handOver(toDepartment, border(now, working));
        return true;
    }

    /** Why it may not be extended to the wanted time, as a key; null if it may. */
    public String extensionRefusal(Instant wanted, Instant now, WorkingTime working) {
        Instant newDue = working.add(course.since(), working.counted(course.since(), wanted));
        return new ExtensionRule(limitMicros != null, state, dueAt, extensions, terms.extensions())
                .refusal(newDue, now);
    }

    /** Gives more counted time, up to the wanted time where the clock is open then; null, or why it may not be, as a key. */
    public String extend(Instant wanted, String reason, String approver, Instant now, WorkingTime working) {
        String refusal = extensionRefusal(wanted, now, working);
        if (refusal == null) {
            Duration more = working.counted(course.since(), wanted);
            Instant newDue = working.add(course.since(), more);
            tell(fact("deadline.extended")
                    .with("from", dueAt)
                    .with("to", newDue)
                    .with("reason", reason)
                    .with("approver", approver));
            limitMicros = Micros.of(course.counted().plus(more));
            dueAt = newDue;
            extensions++;
        }
        return refusal;
    }

    /**
     * Binds it to other terms, as if they had held from its start: what has passed is counted anew on their clock. An overdue
     * deadline keeps its terms. False if it did, or they promise the same.
     *
     * @param past its segments so far
     */
    public boolean rebind(Terms other, Duration limit, List<Segment> past, Instant now, WorkingTime working) {
        breachIfPast(now);
        if (state == State.BREACHED || terms.promiseTheSameAs(other) && !moved(other, limit)) {
            return false;
        }
        terms = other;
        limitMicros = Micros.of(limit);
        course.recount(past, working);
        if (state == State.PAUSED) {
            remainingMicros = left();
        } else {
            dueAt = dueFrom(working);
        }
        tell(terms.told(fact("deadline.changed"), dueAt));
        return true;
    }

    /** True if the event takes place at another time than it was known to. */
    private boolean moved(Terms other, Duration limit) {
        return other.beforeEvent() && extensions == 0 && !Objects.equals(limitMicros, Micros.of(limit));
    }

    /**
     * When it would be due if the clock were another one from its start on, such as a later version of its calendar; nothing moves.
     * Null while paused or ended, and without a figure. More time that was granted counts on as it was counted.
     *
     * @param limit what its terms give on that clock
     * @param past  its segments so far
     */
    public Instant dueOn(WorkingTime other, Duration limit, List<Segment> past) {
        if (endedAt != null || dueAt == null) {
            return null;
        }
        Duration given = extensions == 0 ? limit : Micros.duration(limitMicros);
        Duration counted = past.stream()
                .filter(segment -> segment.toAt() != null && segment.reason() == null)
                .map(segment -> other.counted(segment.fromAt(), segment.toAt()))
                .reduce(Duration.ZERO, Duration::plus);
        Duration left = given.minus(counted);
        return other.add(course.since(), left.isNegative() ? Duration.ZERO : left);
    }

    private void end(State ending, Instant now, WorkingTime working) {
        endedAt = border(now, working);
        state = ending;
        nextRungAt = null;
        ladderInstance = null;
    }

    private Instant border(Instant now, WorkingTime working) {
        if (endedAt != null) {
            throw new IllegalStateException("The deadline " + id + " of case " + caseId + " has ended: " + state);
        }
        return course.border(now, working);
    }

    private Long left() {
        return limitMicros == null ? null : Math.max(0, limitMicros - Micros.of(course.counted()));
    }

    private Instant dueFrom(WorkingTime working) {
        return limitMicros == null ? null : working.add(course.since(), Micros.duration(left()));
    }

    /** Gives the ladder to the process instance; false if another one climbs it. */
    public boolean claimLadder(String instance) {
        if (ladderInstance == null) {
            ladderInstance = instance;
        }
        return ladderInstance.equals(instance);
    }

    /** Takes the ladder from the process instance; false if that does not have it. */
    public boolean releaseLadder(String instance) {
        boolean had = instance.equals(ladderInstance);
        ladderInstance = had ? null : ladderInstance;
        return had;
    }

    /** Takes the ladder from an instance that is no more. */
    public void forgetLadder() {
        ladderInstance = null;
    }

    /** True while a process instance climbs its ladder. */
    public boolean ladderClaimed() {
        return ladderInstance != null;
    }

    /** Remembers when the next rung is to be climbed, null if none is. */
    public void nextRung(Instant at) {
        nextRungAt = at;
    }

    /** When the next rung is to be climbed, null if none is. */
    public Instant nextRungAt() {
        return nextRungAt;
    }

    /** Somebody sees to it until then: what its ladder would say before is said then. An earlier promise that reaches further stays. */
    public void silence(Instant until) {
        silentUntil = silentUntil == null || silentUntil.isBefore(until) ? until : silentUntil;
    }

    /** Until when somebody promised to see to it, null if nobody did. */
    public Instant silentUntil() {
        return silentUntil;
    }

    /** The step at the time at which it may be heard: what was promised silences nothing at or after the due time of a legal deadline. */
    public Step heard(Step step) {
        boolean lawful = terms.legal() && !step.at().isBefore(dueAt);
        return silentUntil == null || lawful || !step.at().isBefore(silentUntil)
                ? step
                : new Step(step.rung(), step.turn(), silentUntil);
    }

    /** What its ladder's times are reckoned from; empty while there is nothing to climb for. */
    public Optional<Timing> timing() {
        return endedAt != null || dueAt == null
                ? Optional.empty()
                : Optional.of(new Timing(Micros.duration(limitMicros), course.counted(), course.since(), dueAt));
    }

    /** Keeps a fact that is written together with the row. */
    public void tell(Fact fact) {
        facts.add(fact);
    }

    /** A fact about this deadline. */
    public Fact fact(String type) {
        return Fact.of(type).with("deadline", id).with("kind", terms.kind()).with("part", key().part());
    }

    /** How it stands, for others. */
    public Deadline view() {
        return new Deadline(
                id,
                caseId(),
                terms.kind(),
                key().part(),
                terms.source(),
                terms.clock(),
                Micros.duration(limitMicros),
                startedAt,
                dueAt,
                Micros.duration(remainingMicros),
                state,
                terms.legal(),
                endedAt,
                breachedAt,
                course.department(),
                state == State.PAUSED ? course.reasons() : List.of(),
                terms.ladder(),
                terms.pauseReasons(),
                terms.policyVersion(),
                version);
    }

    public String id() {
        return id;
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    /** What names it within its case. */
    public DeadlineKey key() {
        return new DeadlineKey(terms.kind(), ofCase() ? null : part);
    }

    /** True if it binds the case as a whole, not one part of it. */
    public boolean ofCase() {
        return WHOLE.equals(part);
    }

    public Terms terms() {
        return terms;
    }

    public int round() {
        return round;
    }

    public boolean open() {
        return endedAt == null;
    }

    public State state() {
        return state;
    }

    /** The segments that the verbs ended, or counted anew. */
    public List<Segment> changedSegments() {
        return course.changed();
    }

    /** The segments that the verbs opened. */
    public List<Segment> openedSegments() {
        return course.opened();
    }

    /** What the verbs have to tell. */
    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** Everything that the verbs left behind is stored. */
    public void stored(boolean anew) {
        version += anew ? 0 : 1;
        course.stored();
        facts.clear();
    }
}
