package org.answerable.deadline.web;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.deadline.DeadlineExplanation;
import org.answerable.deadline.Deadlines;
import org.answerable.deadline.ExplanationWords;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.platform.NotFoundException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Deadlines for staff, as data. */
@RestController
class DeadlineApi {

    private final CaseAccess access;
    private final Deadlines deadlines;
    private final ExplanationWords words;
    private final Directory directory;

    DeadlineApi(CaseAccess access, Deadlines deadlines, ExplanationWords words, Directory directory) {
        this.access = access;
        this.deadlines = deadlines;
        this.words = words;
        this.directory = directory;
    }

    /** Where the time of a deadline went; instants in UTC, durations in ISO 8601; and the same in the reader's language and zone. */
    @Operation(
            summary = "Where the time of a deadline went, in segments that sum to the verdict, and whose turn it was")
    @GetMapping("/api/v1/cases/{number}/deadlines/{kind}/explanation")
    Explanation explanation(@PathVariable String number, @PathVariable String kind, Principal reader, Locale language) {
        CaseFile caseFile = access.open(number, reader.getName());
        return deadlines
                .explain(caseFile.id(), kind)
                .map(explained ->
                        Explanation.of(number, explained, words.full(explained, language, zone(reader.getName()))))
                .orElseThrow(() -> new NotFoundException("Case " + number + " has no deadline " + kind));
    }

    private ZoneId zone(String reader) {
        return directory.person(reader).map(Person::zone).orElse(ZoneOffset.UTC);
    }

    /** The answer; see {@link DeadlineExplanation} for what sums to what. */
    record Explanation(
            String number,
            String kind,
            String part,
            String source,
            String policyVersion,
            String clock,
            boolean legal,
            String state,
            String corrected,
            Instant started,
            Instant until,
            Instant due,
            String limitText,
            Duration limit,
            int extensions,
            Duration granted,
            Duration counted,
            Duration closed,
            Duration paused,
            Duration left,
            Duration late,
            List<Item> items,
            List<Share> shares,
            List<Item> ahead,
            List<String> text) {

        static Explanation of(String number, DeadlineExplanation explained, List<String> text) {
            return new Explanation(
                    number,
                    explained.kind(),
                    explained.part(),
                    explained.source(),
                    explained.policyVersion(),
                    explained.clock(),
                    explained.legal(),
                    lower(explained.state()),
                    explained.corrected() == null ? null : lower(explained.corrected()),
                    explained.started(),
                    explained.until(),
                    explained.due(),
                    explained.limitText(),
                    explained.limit(),
                    explained.extensions(),
                    explained.granted(),
                    explained.counted(),
                    explained.closed(),
                    explained.paused(),
                    explained.left(),
                    explained.late(),
                    explained.items().stream().map(Item::of).toList(),
                    explained.shares().stream().map(Share::of).toList(),
                    explained.ahead().stream().map(Item::of).toList(),
                    text);
        }
    }

    /** A stretch of the time. */
    record Item(
            Instant from,
            Instant to,
            Duration length,
            String counts,
            String reason,
            String whose,
            String department,
            String supplier,
            boolean afterDue) {

        static Item of(DeadlineExplanation.Item item) {
            return new Item(
                    item.from(),
                    item.to(),
                    item.length(),
                    lower(item.counts()),
                    item.reason(),
                    lower(item.whose()),
                    item.department(),
                    item.supplier(),
                    item.afterDue());
        }
    }

    /** Who had how much of it. */
    record Share(
            String whose,
            String department,
            String supplier,
            Duration counted,
            Duration closed,
            Duration paused,
            Duration late) {

        static Share of(DeadlineExplanation.Share share) {
            return new Share(
                    lower(share.whose()),
                    share.department(),
                    share.supplier(),
                    share.counted(),
                    share.closed(),
                    share.paused(),
                    share.late());
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
