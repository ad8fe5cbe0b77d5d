package org.answerable.change;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.Demand.Until;
import org.answerable.change.model.ChangeResults;
import org.answerable.change.model.ChangeStage;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;

/** Keeps what the requester and the check say about a change, how the way back went, what is learned, and closes it. */
@Component
public class ConfirmChange {

    /** What may be said about a change that was carried out. */
    public static final Set<String> WORDS = Set.of(ChangeResults.WORKS, ChangeResults.PROBLEMS, ChangeResults.FAILS);

    /** What may be said about the way back. */
    public static final Set<String> BACK_OUT = Set.of(ChangeResults.WORKS, ChangeResults.FAILS);

    private static final int PER_THOUSAND = 1_000;

    private final Changes changes;
    private final MeetDemands demands;
    private final CaseFiles caseFiles;
    private final Deadlines deadlines;
    private final ChangeNews news;
    private final Ledger ledger;
    private final Clock clock;

    ConfirmChange(
            Changes changes,
            MeetDemands demands,
            CaseFiles caseFiles,
            Deadlines deadlines,
            ChangeNews news,
            Ledger ledger,
            Clock clock) {
        this.changes = changes;
        this.demands = demands;
        this.caseFiles = caseFiles;
        this.deadlines = deadlines;
        this.news = news;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Keeps a word about the change.
     *
     * @param role    {@link ChangeResults#CONFIRMATION}, {@link ChangeResults#CHECK} or {@link ChangeResults#BACK_OUT}
     * @param remarks at most 4,000 characters; needed unless it works
     * @throws org.answerable.platform.InvalidInputException if the remarks are missing or too long, or the check passes without what the
     *     template demands
     */
    public void say(CaseId caseId, String role, String outcome, String remarks) {
        boolean needed = !ChangeResults.WORKS.equals(outcome);
        String words = needed || remarks != null && !remarks.isBlank()
                ? WrittenField.required("remarks", remarks, ChangeRules.LONG)
                : null;
        if (ChangeResults.CHECK.equals(role) && !ChangeResults.FAILS.equals(outcome)) {
            demands.require(caseId, Until.CHECKED);
        }
        changes.said(new Result(caseId, role, outcome, words, Acting.actor().id(), clock.instant()));
        ledger.record(caseId, Fact.of("change." + role).with("outcome", outcome));
    }

    /** True if neither the requester nor the check says that it does not work. */
    public boolean works(CaseId caseId) {
        return results(caseId).works();
    }

    /** The state in which the change will close. */
    public ChangeStage outcome(CaseId caseId) {
        return results(caseId).outcome();
    }

    private ChangeResults results(CaseId caseId) {
        Map<String, String> said =
                changes.results(caseId).stream().collect(Collectors.toMap(Result::role, Result::outcome));
        return new ChangeResults(said);
    }

    /**
     * Whether the change is one of those that are reviewed.
     *
     * @param share how many of a thousand are, as the table {@code change-review} answered
     */
    public boolean reviewed(CaseId caseId, int share, String tableVersion) {
        boolean owed = Math.floorMod(caseFiles.get(caseId).number().hashCode(), PER_THOUSAND) < share;
        ledger.record(caseId, Fact.of("change.review-found").with("owed", owed));
        ledger.inForce(caseId, "table:change-review", tableVersion);
        return owed;
    }

    /**
     * Keeps what happened and what is learned, each of at most 4,000 characters.
     *
     * @throws org.answerable.platform.InvalidInputException if one is missing or too long
     */
    public void review(CaseId caseId, String happened, String learned) {
        String story = WrittenField.required("happened", happened, ChangeRules.LONG);
        String lesson = WrittenField.required("learned", learned, ChangeRules.LONG);
        caseFiles.addNote(caseId, story);
        changes.said(
                new Result(caseId, "review", "learned", lesson, Acting.actor().id(), clock.instant()));
        ledger.record(caseId, Fact.of("change.reviewed"));
    }

    /** It is over; the requester hears how it ended. */
    public void close(CaseId caseId) {
        ChangeStage outcome = outcome(caseId);
        deadlines.cancelAll(caseId, "closed");
        changes.giveBack(caseId);
        caseFiles.moveTo(caseId, outcome);
        ledger.record(caseId, Fact.of("change.closed").with("outcome", outcome.key()));
        news.tell(caseId, "change-closed", Map.of("outcome", outcome.key()));
    }
}
