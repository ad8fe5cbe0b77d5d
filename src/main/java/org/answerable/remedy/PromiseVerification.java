package org.answerable.remedy;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.springframework.stereotype.Component;

/** Binds the verification of a breach, from the entry of the penalty to the verdict of the second office (D-11). */
@Component
public class PromiseVerification {

    private final BeginRemedy remedies;
    private final VerifyPenalty verification;
    private final Deadlines deadlines;
    private final Clock clock;

    PromiseVerification(BeginRemedy remedies, VerifyPenalty verification, Deadlines deadlines, Clock clock) {
        this.remedies = remedies;
        this.verification = verification;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The part that is verified: the given one, or a new one where nothing is granted yet. */
    public RemedyPart begin(CaseId caseId, String part) {
        return new RemedyPart(caseId, part == null ? Ids.next() : part);
    }

    /**
     * Binds it by what the table of promises answered. Where nobody names a limit it ends with what it is a part of, the remedy or the
     * answer of the case, whichever ends first.
     */
    public void promise(RemedyPart part, List<Map<String, Object>> orders, String policyVersion) {
        Instant latest = Stream.of(part.deadline(BeginRemedy.DEADLINE), "resolve")
                .flatMap(kind -> deadlines.of(part.caseId(), kind).stream())
                .filter(deadline -> deadline.open() && deadline.due() != null)
                .map(Deadline::due)
                .min(Comparator.naturalOrder())
                .orElse(null);
        deadlines.setForPart(
                part.caseId(),
                new Deadlines.Part(part.id(), turn(part), clock.instant(), null, latest),
                orders,
                policyVersion);
    }

    /** Whoever enters the penalty; the second office where one was asked before, as earlier versions of the model do. */
    private String turn(RemedyPart part) {
        return Optional.ofNullable(verification.office(part)).orElseGet(() -> remedies.owner(part.caseId()));
    }
}
