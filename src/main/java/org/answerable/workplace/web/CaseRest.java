package org.answerable.workplace.web;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseSearch;
import org.answerable.casefile.CaseSearch.Filter;
import org.answerable.casefile.CaseSearch.Found;
import org.answerable.casefile.CaseSearch.Page;
import org.answerable.casefile.Party;
import org.answerable.deadline.Deadline;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases for programs of the staff: one and many. */
@RestController
@RequestMapping("/api/v1/cases")
class CaseRest {

    private final CaseAccess access;
    private final CaseSearch search;
    private final Clocks clocks;

    CaseRest(CaseAccess access, CaseSearch search, Clocks clocks) {
        this.access = access;
        this.search = search;
        this.clocks = clocks;
    }

    /** A case in a list. */
    record CaseSummary(
            String number,
            String kind,
            String profile,
            String subject,
            String category,
            String severity,
            String state,
            String ownerDepartment,
            String ownerPerson,
            Instant receivedAt,
            Instant closedAt) {

        static CaseSummary of(Found found) {
            return new CaseSummary(
                    found.number(),
                    found.kind().key(),
                    found.profile(),
                    found.subject(),
                    found.category(),
                    found.severity(),
                    found.state(),
                    found.ownerDepartment(),
                    found.ownerPerson(),
                    found.receivedAt(),
                    found.closedAt());
        }
    }

    /**
     * A page of cases.
     *
     * @param next pass it as {@code cursor} for the next page; null after the last
     */
    record CaseList(List<CaseSummary> cases, String next) {}

    /** A deadline of a case. */
    record CaseDeadline(
            String kind,
            String source,
            String clock,
            String state,
            boolean legal,
            Instant started,
            Instant due,
            Duration remaining,
            Instant ended) {

        static CaseDeadline of(Deadline deadline) {
            return new CaseDeadline(
                    deadline.kind(),
                    deadline.source(),
                    deadline.clock(),
                    deadline.state().name().toLowerCase(java.util.Locale.ROOT),
                    deadline.legal(),
                    deadline.started(),
                    deadline.due(),
                    deadline.remaining(),
                    deadline.ended());
        }
    }

    /**
     * A case with its deadlines.
     *
     * @param parties null if the reader may not see them; a look at those of a confidential case is recorded
     */
    record CaseDetail(
            String number,
            String kind,
            String profile,
            String channel,
            String subject,
            String description,
            String service,
            String reference,
            String category,
            String severity,
            String state,
            String ownerDepartment,
            String ownerPerson,
            String locale,
            boolean confidential,
            Instant receivedAt,
            Instant closedAt,
            int version,
            List<Party> parties,
            List<CaseDeadline> deadlines) {}

    /** Cases that the caller may open, newest first. */
    @GetMapping
    CaseList list(
            @RequestParam(required = false) String number,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String department,
            @RequestParam(required = false) String profile,
            @RequestParam(required = false) Boolean open,
            @RequestParam(required = false) Instant from,
            @RequestParam(required = false) Instant to,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Principal login) {
        Filter filter = new Filter(number, kind, state, department, profile, open, from, to);
        Page page = search.find(filter, access.scope(login.getName()), cursor, limit);
        return new CaseList(page.cases().stream().map(CaseSummary::of).toList(), page.next());
    }

    /** One case. */
    @GetMapping("/{number}")
    CaseDetail one(@PathVariable String number, Principal login) {
        CaseFile file = access.open(number, login.getName());
        List<Party> parties =
                access.maySeeParties(file, login.getName()) ? access.parties(file, login.getName()) : null;
        return new CaseDetail(
                file.number(),
                file.kind().key(),
                file.profile(),
                file.channel(),
                file.subject(),
                file.description(),
                file.service(),
                file.reference(),
                file.category(),
                file.severity(),
                file.state(),
                file.ownerDepartment(),
                file.ownerPerson(),
                file.locale(),
                file.confidential(),
                file.receivedAt(),
                file.closedAt(),
                file.version(),
                parties,
                clocks.rows(file.id()).stream().map(CaseDeadline::of).toList());
    }
}
