package org.answerable.change;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.CaseLinks;
import org.answerable.casefile.CaseLinks.Relation;
import org.answerable.change.model.ChangeResults;
import org.answerable.change.model.ChangeStage;
import org.answerable.deadline.Deadlines;
import org.answerable.engine.Errands;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** What a release does to a change; releases ask for it by errands, for they are cases of their own (F-39). */
@Component
public class ReleaseChange {

    /** The errand by which a change tells its release that it has left, see {@link Left}; done by the releases. */
    public static final String LEFT = "release.changeLeft";

    private static final Set<String> WAITING =
            Set.of(ChangeStage.PLANNING.key(), ChangeStage.SCHEDULED.key(), ChangeStage.IN_RELEASE.key());
    private static final Set<String> AT_WORK =
            Set.of(ChangeStage.IMPLEMENTING.key(), ChangeStage.CONFIRMING.key(), ChangeStage.BACKING_OUT.key());

    private final Changes changes;
    private final ChangesInReleases held;
    private final AskRelease releases;
    private final ChangeFlow flow;
    private final CaseFiles caseFiles;
    private final CaseLinks links;
    private final Deadlines deadlines;
    private final Errands errands;
    private final Ledger ledger;
    private final Clock clock;

    ReleaseChange(
            Changes changes,
            ChangesInReleases held,
            AskRelease releases,
            ChangeFlow flow,
            CaseFiles caseFiles,
            CaseLinks links,
            Deadlines deadlines,
            Errands errands,
            Ledger ledger,
            Clock clock) {
        this.changes = changes;
        this.held = held;
        this.releases = releases;
        this.flow = flow;
        this.caseFiles = caseFiles;
        this.links = links;
        this.deadlines = deadlines;
        this.errands = errands;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Why a case is not taken into a release; the key ends the name of the rule, as in {@code release-change-rejected}. */
    public enum Unfit {
        /** It is no change. */
        NO_CHANGE,
        /** It was rejected. */
        REJECTED,
        /** It was taken back. */
        CANCELLED,
        /** It is over. */
        CLOSED,
        /** It is not approved yet. */
        NOT_APPROVED,
        /** Its work has begun. */
        IN_WORK,
        /** Another release has it. */
        IN_RELEASE;

        /** As in {@code not-approved}. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Why the release cannot take the case; empty if it can. */
    public Optional<Unfit> unfit(CaseFile file, CaseId release) {
        if (file.kind() != CaseKind.CHANGE_REQUEST || changes.find(file.id()).isEmpty()) {
            return Optional.of(Unfit.NO_CHANGE);
        }
        if (!file.isOpen()) {
            return Optional.of(over(file.state()));
        }
        if (AT_WORK.contains(file.state()) || ChangeStage.REVIEWING.key().equals(file.state())) {
            return Optional.of(Unfit.IN_WORK);
        }
        boolean other = held.of(file.id())
                .filter(taken -> !taken.release().equals(release))
                .isPresent();
        if (other) {
            return Optional.of(Unfit.IN_RELEASE);
        }
        return WAITING.contains(file.state()) ? Optional.empty() : Optional.of(Unfit.NOT_APPROVED);
    }

    private static Unfit over(String state) {
        if (ChangeStage.REJECTED.key().equals(state)) {
            return Unfit.REJECTED;
        }
        return ChangeStage.CANCELLED.key().equals(state) ? Unfit.CANCELLED : Unfit.CLOSED;
    }

    /** The release takes it, unless it has let go of it since; one that has moved on in the meantime tells the release that it is not there. */
    void take(CaseId caseId, CaseId release) {
        Optional<InRelease> before = held.of(caseId);
        boolean done = before.filter(taken -> taken.release().equals(release)).isPresent();
        if (done || !releases.waitsFor(release, caseId)) {
            return;
        }
        if (unfit(caseFiles.get(caseId), release).isPresent() || !flow.taken(caseId)) {
            leave(caseId, release, Left.MOVED_ON);
            return;
        }
        changes.giveBack(caseId);
        deadlines.cancel(caseId, CarryOutChange.DEADLINE, "in-release");
        deadlines.cancel(caseId, PlanChange.NOTICE, "in-release");
        held.put(new InRelease(caseId, release, null, null, clock.instant()));
        links.link(caseId, Relation.PART_OF, release);
        ledger.record(caseId, Fact.of("change.taken-into-release").with("release", number(release)));
    }

    /** The release gives it back untouched. */
    void give(CaseId caseId, CaseId release, String why) {
        if (has(caseId, release) && flow.left(caseId)) {
            remove(caseId, release, why);
            told(caseId, release, InRelease.RETURNED, why);
        }
    }

    /** The release deploys it from now on; where it has not heard yet that it is taken, it is taken first. */
    void deploy(CaseId caseId, CaseId release, String department) {
        take(caseId, release);
        held.of(caseId).filter(taken -> taken.release().equals(release)).ifPresent(taken -> {
            held.put(taken.deployedBy(department));
            caseFiles.involve(caseId, department);
            flow.deploys(caseId);
        });
    }

    /** The release has ended; what it says of the change is its outcome. */
    void end(CaseId caseId, CaseId release, Ended ended) {
        Optional<InRelease> open =
                held.of(caseId).filter(taken -> taken.release().equals(release) && taken.outcome() == null);
        if (open.isEmpty()) {
            return;
        }
        held.put(open.get().ended(ended.outcome()));
        boolean failed = InRelease.ROLL_BACK_FAILED.equals(ended.outcome());
        if (failed || InRelease.ROLLED_BACK.equals(ended.outcome())) {
            changes.said(new Result(
                    caseId,
                    ChangeResults.BACK_OUT,
                    failed ? ChangeResults.FAILS : ChangeResults.WORKS,
                    ended.why(),
                    ended.by(),
                    clock.instant()));
        }
        told(caseId, release, ended.outcome(), ended.why());
        if (!flow.released(caseId)) {
            // It has not heard yet of the deployment whose end this is.
            flow.deploys(caseId);
            flow.released(caseId);
        }
        if (InRelease.RETURNED.equals(ended.outcome())) {
            remove(caseId, release, ended.why());
        }
    }

    /** What the gateway asks: worked, rolled-back (well or not) or returned. */
    public String outcome(CaseId caseId) {
        String said = held.of(caseId).map(InRelease::outcome).orElse(InRelease.RETURNED);
        return InRelease.ROLL_BACK_FAILED.equals(said) ? InRelease.ROLLED_BACK : said;
    }

    /** It is taken back while a release has it: the release hears of it. */
    void cancelled(CaseId caseId) {
        held.of(caseId).ifPresent(taken -> {
            remove(caseId, taken.release(), Left.CANCELLED);
            leave(caseId, taken.release(), Left.CANCELLED);
        });
    }

    private void remove(CaseId caseId, CaseId release, String why) {
        held.remove(caseId);
        boolean linked = links.of(caseId).stream()
                .anyMatch(link -> !link.incoming()
                        && link.relation() == Relation.PART_OF
                        && link.otherCaseId().equals(release));
        if (linked) {
            links.unlink(caseId, Relation.PART_OF, release, why);
        }
    }

    private boolean has(CaseId caseId, CaseId release) {
        return held.of(caseId)
                .filter(taken -> taken.release().equals(release) && taken.outcome() == null)
                .isPresent();
    }

    private void leave(CaseId caseId, CaseId release, String why) {
        errands.later(release, LEFT, caseId.value() + "\n" + why);
    }

    private void told(CaseId caseId, CaseId release, String outcome, String why) {
        if (why != null) {
            caseFiles.addNote(caseId, why);
        }
        ledger.record(
                caseId,
                Fact.of("change.released").with("release", number(release)).with("outcome", outcome));
    }

    private String number(CaseId release) {
        return caseFiles.get(release).number();
    }

    /** Why a change is not in its release any more. */
    public static final class Left {

        /** It was taken back. */
        public static final String CANCELLED = "cancelled";

        /** It waited no more when the release came for it. */
        public static final String MOVED_ON = "moved-on";

        private Left() {}
    }

    /**
     * What a release says of a change.
     *
     * @param outcome see {@link InRelease}
     * @param why     null for a change that works
     * @param by      user id
     */
    record Ended(String outcome, String why, String by) {}
}
