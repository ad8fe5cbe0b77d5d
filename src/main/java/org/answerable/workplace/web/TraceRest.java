package org.answerable.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.platform.CaseId;
import org.answerable.platform.NotFoundException;
import org.answerable.search.CaseSearch;
import org.answerable.search.CaseSearch.Found;
import org.answerable.trace.Chain;
import org.answerable.trace.ComplaintsSince;
import org.answerable.trace.ComplaintsSince.Since;
import org.answerable.trace.FollowChain;
import org.answerable.trace.KeepReferences;
import org.answerable.trace.LinkCases;
import org.answerable.trace.LinkComplaints;
import org.answerable.trace.NameItems;
import org.answerable.trace.Reference;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The place of a case in the chain, for programs of the staff. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class TraceRest {

    private final CaseActions actions;
    private final CaseAccess access;
    private final CaseSearch search;
    private final FollowChain following;
    private final LinkCases linking;
    private final LinkComplaints complaints;
    private final ComplaintsSince finding;
    private final NameItems naming;
    private final KeepReferences references;

    TraceRest(
            CaseActions actions,
            CaseAccess access,
            CaseSearch search,
            FollowChain following,
            LinkCases linking,
            LinkComplaints complaints,
            ComplaintsSince finding,
            NameItems naming,
            KeepReferences references) {
        this.actions = actions;
        this.access = access;
        this.search = search;
        this.following = following;
        this.linking = linking;
        this.complaints = complaints;
        this.finding = finding;
        this.naming = naming;
        this.references = references;
    }

    /** A case of the chain; subject and state are null where it is not open to who asks. */
    @Schema(name = "CaseOfChain")
    record Member(String number, String kind, String subject, String state, int away, boolean open) {

        static Member of(Chain.Member member) {
            Found found = member.found();
            return new Member(
                    found.number(),
                    found.kind().key(),
                    member.open() ? found.subject() : null,
                    member.open() ? found.state() : null,
                    member.away(),
                    member.open());
        }
    }

    /** A link, read as a sentence. */
    @Schema(name = "LinkOfChain")
    record Sentence(String source, String relation, String target) {}

    /** What hangs together with a case; more says that there are cases beyond. */
    @Schema(name = "Chain")
    record View(List<Member> cases, List<Sentence> links, boolean more) {}

    /** A link of this case to another. */
    @Schema(name = "NewLink")
    record NewLink(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description =
                                    "This case is: duplicate-of, caused-by, resolved-by, led-to, appeal-of or part-of the other one")
                    String relation,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Number of the other case")
                    String other) {}

    /** A link that was wrong. */
    @Schema(name = "WrongLink")
    record WrongLink(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String relation,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String other,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = LinkCases.REASON) String reason) {}

    /** The codes of the items that a case is about. */
    @Schema(name = "ItemsOfCase")
    record NamedItems(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<String> items) {}

    /** Something written elsewhere; lengths in characters. */
    @Schema(name = "NewReference")
    record NewReference(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            allowableValues = {"knowledge", "document"})
                    String sort,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = KeepReferences.TITLE) String title,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = KeepReferences.ADDRESS) String address) {}

    /** Something written elsewhere. */
    @Schema(name = "Reference")
    record ReferenceView(String id, String sort, String title, String address, String by, Instant at) {

        static ReferenceView of(Reference found) {
            return new ReferenceView(
                    found.id(), found.sort().key(), found.title(), found.address(), found.by(), found.at());
        }
    }

    /** Complaints since a change or release; hidden counts those that are not open to who asks. */
    @Schema(name = "ComplaintsSince")
    record SinceView(
            Instant since,
            List<String> items,
            List<String> services,
            List<Complaint> complaints,
            int hidden,
            boolean more) {}

    /** A complaint that came in since; linked if it is said to be caused by this case. */
    @Schema(name = "ComplaintSince")
    record Complaint(String number, String subject, Instant receivedAt, String state, boolean linked) {}

    /** Complaints that this case caused. */
    @Schema(name = "CausedComplaints")
    record Caused(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<String> complaints) {}

    @Operation(summary = "What hangs together with the case, in both directions: at most 200 cases")
    @GetMapping("/traces")
    View traces(@PathVariable String number, Principal login) {
        Chain chain = following.of(access.open(number, login.getName()), login.getName());
        return new View(
                chain.cases().stream().map(Member::of).toList(),
                chain.links().stream()
                        .map(link -> new Sentence(link.source(), link.relation().key(), link.target()))
                        .toList(),
                chain.more());
    }

    @Operation(summary = "Link the case to another one")
    @ApiResponse(responseCode = "204", description = "It is linked")
    @PostMapping("/links")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void link(@PathVariable String number, @RequestBody NewLink body, Principal login) {
        CaseFile file = actions.toWorkOn(number, login.getName());
        linking.link(file, body.relation(), body.other(), login.getName());
    }

    @Operation(summary = "Take back a link that was wrong")
    @ApiResponse(responseCode = "204", description = "It is gone; the ledger keeps that it was there")
    @PostMapping("/links/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(@PathVariable String number, @RequestBody WrongLink body, Principal login) {
        CaseFile file = actions.toWorkOn(number, login.getName());
        linking.unlink(file, body.relation(), body.other(), body.reason());
    }

    @Operation(summary = "The codes of the items that the case is about")
    @GetMapping("/items")
    NamedItems items(@PathVariable String number, Principal login) {
        return new NamedItems(naming.of(access.open(number, login.getName()).id()));
    }

    @Operation(summary = "Name the items that the case is about, in place of those named before")
    @PutMapping("/items")
    NamedItems name(@PathVariable String number, @RequestBody NamedItems body, Principal login) {
        CaseFile file = actions.open(number, actions.named("case-items"), login.getName());
        naming.name(file.id(), body.items() == null ? null : String.join("\n", body.items()));
        return new NamedItems(naming.of(file.id()));
    }

    @Operation(summary = "Knowledge and documents elsewhere that the case points to, oldest first")
    @GetMapping("/references")
    List<ReferenceView> references(@PathVariable String number, Principal login) {
        return references.of(List.of(access.open(number, login.getName()).id())).stream()
                .map(ReferenceView::of)
                .toList();
    }

    @Operation(summary = "Point to knowledge or a document elsewhere")
    @ApiResponse(responseCode = "201", description = "It is attached")
    @PostMapping("/references")
    @ResponseStatus(HttpStatus.CREATED)
    ReferenceView refer(@PathVariable String number, @RequestBody NewReference body, Principal login) {
        CaseFile file = actions.toWorkOn(number, login.getName());
        return ReferenceView.of(references.add(file.id(), body.sort(), body.title(), body.address()));
    }

    @Operation(summary = "Take a reference away")
    @ApiResponse(responseCode = "204", description = "It is gone; the ledger keeps that it was there")
    @DeleteMapping("/references/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable String number, @PathVariable String id, Principal login) {
        references.remove(actions.toWorkOn(number, login.getName()).id(), id);
    }

    @Operation(
            summary =
                    "Complaints since the change or release was carried out that touch its items or their services; 404 before that")
    @GetMapping("/complaints-since")
    SinceView since(@PathVariable String number, Principal login) {
        CaseFile file = access.open(number, login.getName());
        Since since = finding.of(file)
                .orElseThrow(() -> new NotFoundException("Case " + number + " has changed nothing yet"));
        Set<CaseId> open = access.readable(since.complaints(), login.getName());
        Map<CaseId, Found> found = search.byIds(open, access.scope(login.getName()));
        Set<CaseId> linked = complaints.linked(file.id());
        return new SinceView(
                since.since(),
                since.items(),
                since.services().stream().sorted().toList(),
                since.complaints().stream()
                        .filter(found::containsKey)
                        .map(id -> complaint(found.get(id), linked.contains(id)))
                        .toList(),
                since.complaints().size() - open.size(),
                since.more());
    }

    private static Complaint complaint(Found found, boolean linked) {
        return new Complaint(found.number(), found.subject(), found.receivedAt(), found.state(), linked);
    }

    @Operation(summary = "Say which complaints the change or release caused")
    @ApiResponse(responseCode = "204", description = "They are linked")
    @PostMapping("/complaints-since")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void caused(@PathVariable String number, @RequestBody Caused body, Principal login) {
        CaseFile file = access.open(number, login.getName());
        complaints.causedBy(file, body.complaints() == null ? List.of() : body.complaints(), login.getName());
    }
}
