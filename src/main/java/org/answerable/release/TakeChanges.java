package org.answerable.release;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.change.Changes;
import org.answerable.change.InRelease;
import org.answerable.change.PlanChange;
import org.answerable.change.Reasons;
import org.answerable.change.ReleaseChange;
import org.answerable.change.ReleaseErrand;
import org.answerable.engine.Errands;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.FieldChecks;
import org.answerable.platform.Ids;
import org.answerable.platform.WrittenField;
import org.answerable.release.model.ReleaseStage;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes changes into a release and out of it again; the changes are cases of their own and hear of it by errands. */
@Component
public class TakeChanges {

    /** How long a reason may be, in characters; an errand carries it. */
    public static final int REASON = 800;

    private static final int MOST = 100;
    private static final int NUMBER = 30;
    private static final String FIELD = "changes";
    private static final String ONE = "change";

    private final Releases releases;
    private final ReleaseChange changing;
    private final Changes changes;
    private final PlanChange planning;
    private final CaseFiles caseFiles;
    private final CaseAccess access;
    private final ReleaseFlow flow;
    private final Errands errands;
    private final Ledger ledger;
    private final Clock clock;

    TakeChanges(
            Releases releases,
            ReleaseChange changing,
            Changes changes,
            PlanChange planning,
            CaseFiles caseFiles,
            CaseAccess access,
            ReleaseFlow flow,
            Errands errands,
            Ledger ledger,
            Clock clock) {
        this.releases = releases;
        this.changing = changing;
        this.changes = changes;
        this.planning = planning;
        this.caseFiles = caseFiles;
        this.access = access;
        this.flow = flow;
        this.errands = errands;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** True as long as changes may be taken in: until it is decided whether it is deployed. */
    public boolean open(CaseFile release) {
        return release.kind() == CaseKind.RELEASE
                && ReleaseStage.of(release.state()).ordinal() <= ReleaseStage.DECIDING.ordinal();
    }

    /** True as long as changes may be taken out: until it is deployed. */
    public boolean mayGive(CaseFile release) {
        return release.kind() == CaseKind.RELEASE
                && ReleaseStage.of(release.state()).beforeDeployment();
    }

    /** The cases of these changes, in their order; one question for all. */
    public Map<CaseId, CaseFile> files(Collection<TakenChange> taken) {
        return inOrder(taken.stream().map(TakenChange::change).toList());
    }

    private Map<CaseId, CaseFile> inOrder(List<CaseId> cases) {
        Map<CaseId, CaseFile> found = caseFiles.all(cases);
        Map<CaseId, CaseFile> ordered = new LinkedHashMap<>();
        cases.stream().filter(found::containsKey).forEach(id -> ordered.put(id, found.get(id)));
        return ordered;
    }

    /** Of the newest that may be taken, at most so many, those that the acting person may read; the newest first. */
    public List<CaseFile> waiting(int limit) {
        Map<CaseId, CaseFile> all = inOrder(releases.waiting(limit));
        Set<CaseId> readable = access.readable(all.keySet(), Acting.actor().id());
        return all.values().stream()
                .filter(change -> readable.contains(change.id()))
                .toList();
    }

    /** Those that it has. */
    public List<TakenChange> held(CaseId release) {
        return releases.changes(release).stream().filter(TakenChange::held).toList();
    }

    /** The first ones, as the release is opened. */
    void takeFirst(CaseId release, String numbers) {
        List<String> chosen = Stream.of(numbers.strip().split("[\\s,;，；、]+"))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        if (chosen.size() > MOST) {
            throw WrittenField.refused(FIELD, "too-many-changes", String.valueOf(MOST));
        }
        FieldChecks checks = new FieldChecks();
        chosen.forEach(number -> checks.of(() -> taken(release, number, FIELD)));
        checks.done();
    }

    /**
     * Takes one more.
     *
     * @param reasons why, where the change brings something that speaks against the window of the release
     * @throws org.answerable.platform.InvalidInputException if there is no such change, it cannot be taken (the rule says why), the
     *     release is decided, other work touches one of its items in the window, or a reason is missing
     */
    @Transactional
    public void take(CaseId release, String number, Reasons reasons) {
        if (!open(caseFiles.get(release))) {
            throw WrittenField.refused(ONE, "release-decided", "");
        }
        CaseFile change = taken(release, WrittenField.required(ONE, number, NUMBER), ONE);
        if (changes.plan(release).isPresent()) {
            boolean untold = PlanRelease.MAINTENANCE.equals(change.category())
                    && !PlanRelease.MAINTENANCE.equals(caseFiles.get(release).category());
            if (untold) {
                throw WrittenField.refused(ONE, "release-needs-notice", change.number());
            }
            planning.widen(release, change.id(), reasons);
        }
    }

    private CaseFile taken(CaseId release, String number, String field) {
        CaseFile change = caseFiles
                .byNumber(number)
                .filter(found -> access.mayRead(found, Acting.actor().id()))
                .orElseThrow(() -> WrittenField.refused(field, "release-change-no-change", number));
        changing.unfit(change, release).ifPresent(why -> {
            throw WrittenField.refused(field, "release-change-" + why.key(), number);
        });
        try {
            releases.insert(new TakenChange(
                    Ids.next(), release, change.id(), null, null, Acting.actor().id(), clock.instant()));
        } catch (DuplicateKeyException another) {
            throw WrittenField.refused(field, "release-change-in-release", number);
        }
        ledger.record(release, Fact.of("release.change-taken").with("change", change.number()));
        errands.later(change.id(), ReleaseErrand.KEY, ReleaseErrand.take(release));
        return change;
    }

    /**
     * Gives one back to a plan of its own.
     *
     * @param why at most 800 characters
     * @throws org.answerable.platform.InvalidInputException if the release has no such change, it is being deployed, it is decided that
     *     it goes and this is its last change, or the reason is missing or too long
     */
    @Transactional
    public void give(CaseId release, String number, String why) {
        String reason = WrittenField.required("reason", why, REASON);
        if (!mayGive(caseFiles.get(release))) {
            throw WrittenField.refused(ONE, "release-deploying", "");
        }
        CaseFile change = caseFiles
                .byNumber(Objects.requireNonNullElse(number, ""))
                .orElseThrow(
                        () -> WrittenField.refused(ONE, "release-has-not", Objects.requireNonNullElse(number, "")));
        TakenChange had = held(release).stream()
                .filter(taken -> taken.change().equals(change.id()))
                .findFirst()
                .orElseThrow(() -> WrittenField.refused(ONE, "release-has-not", number));
        if (!open(caseFiles.get(release)) && held(release).size() == 1) {
            throw WrittenField.refused(ONE, "release-last-change", number);
        }
        give(had, reason);
    }

    private void give(TakenChange had, String why) {
        left(had, why);
        errands.later(had.change(), ReleaseErrand.KEY, ReleaseErrand.give(had.release(), why));
    }

    private void left(TakenChange had, String why) {
        TakenChange ended = had.ended(TakenChange.LEFT, why, Acting.actor().id(), clock.instant());
        CaseFile change = caseFiles.get(had.change());
        releases.update(ended, true);
        ledger.record(
                had.release(),
                Fact.of("release.change-left")
                        .with("change", change.number())
                        .withPersonal("why", Acting.actor().id(), ended.openWhy(change)));
    }

    /** The release is over without having been deployed: all are given back. */
    void giveAll(CaseId release, String why) {
        held(release).forEach(had -> give(had, why));
    }

    /**
     * A change has left by itself; nothing if the release does not have it. Where it was the last one of a release that is decided,
     * there is nothing to deploy: the release ends.
     */
    void leftByItself(CaseId release, CaseId change, String why) {
        List<TakenChange> gone = held(release).stream()
                .filter(had -> had.change().equals(change) && had.outcome() == null)
                .toList();
        gone.forEach(had -> left(had, why));
        CaseFile file = caseFiles.get(release);
        if (!gone.isEmpty() && file.isOpen() && !open(file) && held(release).isEmpty()) {
            ledger.record(release, Fact.of("release.emptied"));
            end(file);
        }
    }

    private void end(CaseFile release) {
        if (mayGive(release)) {
            flow.cancelled(release.id());
        } else {
            flow.emptied(release.id());
        }
    }

    /** The release is deployed from now on, by the department. */
    void deploy(CaseId release, String department) {
        held(release)
                .forEach(had ->
                        errands.later(had.change(), ReleaseErrand.KEY, ReleaseErrand.deploy(release, department)));
    }

    /** Each change hears what came of it. */
    void end(CaseId release) {
        for (TakenChange had : held(release)) {
            releases.update(had, true);
            errands.later(
                    had.change(), ReleaseErrand.KEY, ReleaseErrand.end(release, outcome(had), had.by(), had.why()));
        }
    }

    private static String outcome(TakenChange had) {
        return switch (had.outcome()) {
            case TakenChange.WORKS -> InRelease.WORKED;
            case TakenChange.ROLLED_BACK -> InRelease.ROLLED_BACK;
            case TakenChange.UNTOUCHED -> InRelease.RETURNED;
            default -> InRelease.ROLL_BACK_FAILED;
        };
    }
}
