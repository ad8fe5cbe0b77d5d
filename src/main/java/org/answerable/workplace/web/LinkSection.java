package org.answerable.workplace.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseLinks;
import org.answerable.casefile.CaseLinks.Link;
import org.answerable.casefile.Duplicates;
import org.answerable.casefile.Duplicates.Proposal;
import org.answerable.platform.CaseId;
import org.answerable.search.CaseSearch;
import org.answerable.search.CaseSearch.Found;
import org.answerable.trace.LinkCases;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The cases that hang together with this one, and those that may be the same, on its page. */
@Component
class LinkSection implements CaseFileSection {

    private final CaseAccess access;
    private final CaseLinks links;
    private final Duplicates duplicates;
    private final CaseSearch search;

    LinkSection(CaseAccess access, CaseLinks links, Duplicates duplicates, CaseSearch search) {
        this.access = access;
        this.links = links;
        this.duplicates = duplicates;
        this.search = search;
    }

    /** A link to another case; the subject is null where the reader may not open it. */
    record Linked(String relation, String number, String subject) {}

    /** A case that may be the same. */
    record Alike(String number, String subject, String received, long percent, boolean sameReference) {}

    /** What this case may be to another one. */
    record Choice(String name, String value) {}

    @Override
    public void fill(Model model, CaseFile file, Reader reader, Wording words) {
        List<Link> all = links.of(file.id());
        model.addAttribute("links", linked(all, reader, words));
        model.addAttribute("alike", alike(file, all, reader, words));
        model.addAttribute(
                "relations",
                LinkCases.relations(file.kind()).stream()
                        .map(relation -> new Choice(relation.key(), words.label("relation", relation.key())))
                        .toList());
    }

    private List<Linked> linked(List<Link> all, Reader reader, Wording words) {
        List<CaseId> ids = all.stream().map(Link::otherCaseId).toList();
        Set<CaseId> open = access.readable(ids, reader.id());
        Map<CaseId, Found> others = search.byIds(open, access.scope(reader.id()));
        return all.stream()
                .map(link -> new Linked(
                        relation(link, words),
                        link.otherNumber(),
                        open.contains(link.otherCaseId())
                                ? words.subject(others.get(link.otherCaseId()).subject())
                                : null))
                .toList();
    }

    private static String relation(Link link, Wording words) {
        String key = link.relation().key() + (link.incoming() ? ".incoming" : "");
        return words.label("relation", key);
    }

    private List<Alike> alike(CaseFile file, List<Link> all, Reader reader, Wording words) {
        if (!file.isOpen()) {
            return List.of();
        }
        Set<CaseId> known = all.stream().map(Link::otherCaseId).collect(Collectors.toSet());
        return duplicates.proposalsFor(file.id()).stream()
                .filter(proposal -> !known.contains(proposal.other().id()))
                .filter(proposal -> access.mayRead(proposal.other(), reader.id()))
                // That two cases have one complainant says who it is.
                .filter(proposal ->
                        access.maySeeParties(file, reader.id()) && access.maySeeParties(proposal.other(), reader.id()))
                .map(proposal -> alike(proposal, words))
                .toList();
    }

    private static Alike alike(Proposal proposal, Wording words) {
        CaseFile other = proposal.other();
        return new Alike(
                other.number(),
                other.subject(),
                words.at(other.receivedAt()),
                Math.round(proposal.similarity() * 100),
                proposal.sameReference());
    }
}
