package org.answerable.deadline.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private Allowance allowance;
    private Climbing climbing;
    private State state;
    private Instant startedAt;
    private Instant breachedAt;
    private Instant endedAt;
    private State correctedTo;
    private int version;

    private final List<Fact> facts = new ArrayList<>();

    private Promise() {}

    /**
     * A new promise that runs from the start on; the limit is null for one without a figure, the part for the whole case.
     *
     * @param before whose turn it has been since the start, and what the case waited for
     */
    public static Promise given(
            CaseId caseId,
            String part,
            int round,
            Terms terms,
            Duration limit,
            Instant started,
            Before before,
            WorkingTime working) {
        Promise promise = new Promise();
        promise.id = Ids.next();
        promise.caseId = caseId.value();
        promise.part = part == null ? WHOLE : part;
        promise.round = round;
        promise.terms = terms;
        promise.state = State.RUNNING;
        promise.startedAt = started;
        promise.course = Course.from(promise.id, started, before.firstDepartment());
        promise.allowance = Allowance.of(promise.id, limit);
        promise.climbing = Climbing.of(promise.id);
        promise.allowance.run(promise.course, working);
        before.events(started, terms.pausing())
                .forEach(event -> promise.state = promise.clockWork().lived(event, promise.state, working));
        promise.tell(terms.told(promise.fact("deadline.set"), promise.due()).with("started", started));
        if (promise.course.paused()) {
            promise.tellPaused(String.join(",", promise.course.reasons()));
        }
        return promise;
    }

    private ClockWork clockWork() {
        return new ClockWork(terms, course, allowance);
    }

    private void tellPaused(String reason) {
        tell(fact("deadline.paused").with("reason", reason).with("remaining", allowance.remaining()));
    }

    /** Ends it: kept if it is not past due, else breached for ever. */
    public void meet(Instant now, WorkingTime working) {
        breachIfPast(now);
        if (state == State.BREACHED) {
            end(State.BREACHED, now, working);
            tell(fact("deadline.met-late").with("due", due()).with("lateBy", Duration.between(due(), endedAt)));
        } else {
            end(State.MET, now, working);
            tell(fact("deadline.met").with("due", due()).with("counted", course.counted()));
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
        if (state == State.RUNNING && due() != null && now.isAfter(due())) {
            state = State.BREACHED;
            breachedAt = due();
            tell(fact("deadline.breached").with("due", due()));
        }
    }

    /** Stops its clock for the reason. False if law, its policy or its lateness forbid that, or it has stopped for it already. */
    public boolean pause(String reason, Instant now, WorkingTime working) {
        breachIfPast(now);
        boolean allowed = terms.pausing().contains(reason);
        boolean possible = state == State.RUNNING || state == State.PAUSED;
        if (!allowed || !possible || course.reasons().contains(reason)) {
            return false;
        }
        course.pause(reason, border(now, working));
        state = clockWork().settle(working);
        tellPaused(reason);
        return true;
    }

    /** Takes the reason away; its clock runs again when no other is left. False if it was not paused for the reason. */
    public boolean resume(String reason, Instant now, WorkingTime working) {
        if (state != State.PAUSED || !course.reasons().contains(reason)) {
            return false;
        }
        course.resume(reason, border(now, working));
        state = clockWork().settle(working);
        tell(fact("deadline.resumed").with("reason", reason).with("due", due()));
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

    /** The time before the moment was nobody's: the first department that gets it has it from then on, not from its start. */
    public void firstTurn(String department, Instant now, WorkingTime working) {
        course.handOver(department, border(now, working));
    }

    /** Why it may not be extended to the wanted time, as a key; null if it may. */
    public String extensionRefusal(Instant wanted, Instant now, WorkingTime working) {
        return clockWork().extensionRefusal(wanted, state, now, working);
    }

    /** Gives more counted time, up to the wanted time where the clock is open then; null, or why it may not be, as a key. */
    public String extend(Instant wanted, String reason, String approver, Instant now, WorkingTime working) {
        String refusal = extensionRefusal(wanted, now, working);
        if (refusal == null) {
            Instant before = due();
            allowance.extend(wanted, course, working);
            tell(fact("deadline.extended")
                    .with("from", before)
                    .with("to", due())
                    .with("reason", reason)
                    .with("approver", approver));
        }
        return refusal;
    }

    /**
     * Binds it to other terms, as if they had held from its start: what has passed is counted anew on their clock, and a pause that
     * they do not allow is none. Time that was granted stays granted, on a clock of another calendar as much as that counts in it,
     * unless law sets the other limit and lets nobody extend it. An overdue deadline keeps its terms. False if it did, or they
     * promise the same.
     *
     * @param limit   what the other terms give, without what was granted
     * @param past    its segments so far
     * @param present the clock of its present terms
     */
    public boolean rebind(
            Terms other, Duration limit, List<Segment> past, Instant now, WorkingTime present, WorkingTime working) {
        breachIfPast(now);
        if (state == State.BREACHED || clockWork().keeps(other, limit)) {
            return false;
        }
        Duration granted = clockWork().carryOver(other, now, present, working);
        terms = other;
        boolean rested = state == State.PAUSED;
        state = clockWork().reckon(limit, past, working);
        if (rested && state == State.RUNNING) {
            tell(fact("deadline.resumed").with("reason", "not-allowed").with("due", due()));
        }
        tell(terms.told(fact("deadline.changed"), due())
                .with("granted", allowance.extended() ? allowance.granted() : null)
                .with("grantedBefore", granted.equals(allowance.granted()) ? null : granted));
        return true;
    }

    /** Writes the true verdict beside the one it ended with, which stays. */
    public void correct(State truth, String reason, String by) {
        tell(fact("deadline.verdict-corrected")
                .with("verdict", truth.name().toLowerCase(Locale.ROOT))
                .with("verdictBefore", view().verdict().name().toLowerCase(Locale.ROOT))
                .with("reason", reason)
                .with("by", by));
        correctedTo = truth;
    }

    /** True if it has ended, kept or broken. */
    public boolean judged() {
        return view().judged();
    }

    private void end(State ending, Instant now, WorkingTime working) {
        endedAt = border(now, working);
        state = ending;
        climbing.end();
    }

    private Instant border(Instant now, WorkingTime working) {
        if (endedAt != null) {
            throw new IllegalStateException("The deadline " + id + " of case " + caseId + " has ended: " + state);
        }
        return course.border(now, working);
    }

    private Instant due() {
        return allowance.due();
    }

    /** How far its ladder is climbed. */
    public Climbing climbing() {
        return climbing;
    }

    /** The step at the time at which it may be heard: what was promised silences nothing at or after the due time of a legal deadline. */
    public Step heard(Step step) {
        return terms.legal() && !step.at().isBefore(due()) ? step : climbing.heard(step);
    }

    /** What its ladder's times are reckoned from; empty while there is nothing to climb for. */
    public Optional<Timing> timing() {
        return endedAt != null || due() == null
                ? Optional.empty()
                : Optional.of(clockWork().timing());
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
                allowance.limit(),
                startedAt,
                due(),
                allowance.remaining(),
                state,
                terms.legal(),
                endedAt,
                breachedAt,
                course.department(),
                correctedTo,
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

    /** How often more time was granted. */
    public int extensions() {
        return allowance.extensions();
    }

    /** The counted time that was granted, nothing if none was. */
    public Duration granted() {
        return allowance.granted();
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
