package org.answerable.deadline.web;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.deadline.DeadlineExplanation;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.NotFoundException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Deadlines for staff, as data. */
@RestController
class DeadlineApi {

    private final CaseAccess access;
    private final Deadlines deadlines;

    DeadlineApi(CaseAccess access, Deadlines deadlines) {
        this.access = access;
        this.deadlines = deadlines;
    }

    /** Where the time of a deadline went; instants in UTC, durations in ISO 8601. */
    @Operation(summary = "Where the time of a deadline went, in segments that sum to the verdict")
    @GetMapping("/api/v1/cases/{number}/deadlines/{kind}/explanation")
    Explanation explanation(@PathVariable String number, @PathVariable String kind, Principal reader) {
        CaseFile caseFile = access.open(number, reader.getName());
        return deadlines
                .explain(caseFile.id(), kind)
                .map(explained -> Explanation.of(number, explained))
                .orElseThrow(() -> new NotFoundException("Case " + number + " has no deadline " + kind));
    }

    /** The answer; see {@link DeadlineExplanation} for what sums to what. */
    record Explanation(
            String number,
            String kind,
            String source,
            String clock,
            String state,
            Instant started,
            Instant until,
            Instant due,
            Duration limit,
            Duration counted,
            Duration closed,
            Duration paused,
            Duration left,
            Duration late,
            List<Item> items) {

        static Explanation of(String number, DeadlineExplanation explained) {
            return new Explanation(
                    number,
                    explained.kind(),
                    explained.source(),
                    explained.clock(),
                    lower(explained.state()),
                    explained.started(),
                    explained.until(),
                    explained.due(),
                    explained.limit(),
                    explained.counted(),
                    explained.closed(),
                    explained.paused(),
                    explained.left(),
                    explained.late(),
                    explained.items().stream().map(Item::of).toList());
        }
    }

    /** A stretch of the time. */
    record Item(
            Instant from,
            Instant to,
            Duration length,
            String counts,
            String reason,
            String department,
            boolean afterDue) {

        static Item of(DeadlineExplanation.Item item) {
            return new Item(
                    item.from(),
                    item.to(),
                    item.length(),
                    lower(item.counts()),
                    item.reason(),
                    item.department(),
                    item.afterDue());
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
