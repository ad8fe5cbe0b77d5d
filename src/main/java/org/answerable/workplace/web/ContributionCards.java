package org.answerable.workplace.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseFile;
import org.answerable.contribution.Contribution;
import org.answerable.contribution.Contributions;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.springframework.stereotype.Component;

/** Shows on the case file what was asked of other departments, and what became of it. */
@Component
class ContributionCards {

    private static final String OVERDUE = "overdue";

    private final Contributions contributions;
    private final Deadlines deadlines;
    private final Clock clock;

    ContributionCards(Contributions contributions, Deadlines deadlines, Clock clock) {
        this.contributions = contributions;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** A contribution as shown. */
    record Shown(
            String id,
            String department,
            String askedBy,
            String asked,
            String state,
            String badge,
            String due,
            String question,
            String answer,
            String answeredBy,
            String reason,
            boolean open) {}

    List<Shown> of(CaseFile file, Wording words) {
        List<Contribution> all = contributions.of(file.id());
        if (all.isEmpty()) {
            return List.of();
        }
        Map<String, Deadline> byKey = deadlines.of(file.id()).stream()
                .collect(Collectors.toMap(Deadline::key, Function.identity(), (a, b) -> b));
        return all.stream()
                .map(each -> shown(each, byKey.get(each.deadlineKey()), words))
                .toList();
    }

    /** asked, overdue, received or cancelled. */
    static String state(Contribution contribution, Deadline deadline, Instant now) {
        boolean late = contribution.open()
                && deadline != null
                && deadline.due() != null
                && deadline.due().isBefore(now);
        return late ? OVERDUE : contribution.state().key();
    }

    private Shown shown(Contribution contribution, Deadline deadline, Wording words) {
        String state = state(contribution, deadline, clock.instant());
        return new Shown(
                contribution.id(),
                words.department(contribution.department()),
                words.person(contribution.askedBy()),
                words.at(contribution.asked()),
                words.label("contribution", state),
                badge(state),
                deadline == null ? null : words.at(deadline.due()),
                contribution.question(),
                contribution.answer(),
                words.person(contribution.answeredBy()),
                "case-over".equals(contribution.reason())
                        ? words.text("workplace.contribution.case-over")
                        : contribution.reason(),
                contribution.open());
    }

    private static String badge(String state) {
        return switch (state) {
            case OVERDUE -> "badge-late";
            case "received" -> "badge-ok";
            case "asked" -> "badge-warn";
            default -> "";
        };
    }
}
