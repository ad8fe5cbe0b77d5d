package org.answerable.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.Party;
import org.answerable.deadline.Deadline;
import org.answerable.platform.web.Choice;
import org.answerable.search.CaseQuery;
import org.answerable.search.CaseSearch;
import org.answerable.search.CaseSearch.Found;
import org.answerable.search.CaseSearch.Page;
import org.springdoc.core.annotations.ParameterObject;
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

    /**
     * A case in a list.
     *
     * @param subject null if the case is confidential and another department handles it
     */
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
     * @param previous pass it as {@code cursor} for the page before; null on the first
     * @param next     pass it as {@code cursor} for the next page; null after the last
     */
    record CaseList(List<CaseSummary> cases, String previous, String next) {}

    /**
     * Which cases; what is left out narrows nothing.
     *
     * @param q       words that must all occur
     * @param number  the number or its beginning
     * @param open    true for open cases, false for closed ones
     * @param overdue true for open cases with a promise past due
     * @param from    received at this instant or later, ISO 8601
     * @param to      received before this instant
     * @param order   {@code newest} (default) or {@code oldest} first
     */
    record CaseFilter(
            @Size(max = CaseQuery.LONGEST_TEXT) String q,
            @Size(max = CaseQuery.LONGEST_NUMBER) String number,
            @Choice(of = "kind") String kind,
            @Choice(of = "state") String state,
            @Choice(of = "department") String department,
            @Choice(of = "profile") String profile,
            @Choice(of = "category") String category,
            @Choice(of = "severity") String severity,
            Boolean open,
            Boolean overdue,
            Instant from,
            Instant to,
            @Choice({"newest", "oldest"}) String order) {

        CaseQuery query() {
            return new CaseQuery(
                    q,
                    number,
                    kind,
                    state,
                    department,
                    profile,
                    category,
                    severity,
                    open,
                    Boolean.TRUE.equals(overdue),
                    from,
                    to,
                    "oldest".equals(order));
        }
    }

    /**
     * A deadline of a case.
     *
     * @param part      what it binds, such as the id of a contribution; null for the case as a whole
     * @param corrected the verdict that was written beside a wrong {@code state} later, null if none was
     */
    record CaseDeadline(
            String kind,
            String part,
            String source,
            String clock,
            String state,
            boolean legal,
            Instant started,
            Instant due,
            Duration remaining,
            Instant ended,
            String corrected) {

        static CaseDeadline of(Deadline deadline) {
            return new CaseDeadline(
                    deadline.kind(),
                    deadline.part(),
                    deadline.source(),
                    deadline.clock(),
                    deadline.state().name().toLowerCase(java.util.Locale.ROOT),
                    deadline.legal(),
                    deadline.started(),
                    deadline.due(),
                    deadline.remaining(),
                    deadline.ended(),
                    deadline.corrected() == null
                            ? null
                            : deadline.corrected().name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /**
     * A case with its deadlines.
     *
     * @param subject null, like the description, if the case is confidential and another department handles it
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

    /** Cases that the caller may open, the newest first if nothing else is said. */
    @Operation(
            summary = "Cases that the caller may open, a page at a time",
            description = "The newest first if nothing else is said. What is left out narrows nothing.")
    @GetMapping
    CaseList list(
            @ParameterObject CaseFilter filter,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(CaseSearch.MAX_LIMIT) int limit,
            Principal login) {
        Page page = search.find(filter.query(), access.scope(login.getName()), cursor, limit);
        return new CaseList(page.cases().stream().map(CaseSummary::of).toList(), page.previous(), page.next());
    }

    /** One case. */
    @Operation(summary = "One case with its deadlines")
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
                access.subject(file, login.getName()),
                parties == null ? null : file.description(),
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
