package org.answerable.workplace.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseFiles.Note;
import org.answerable.casefile.CaseLinks;
import org.answerable.casefile.CaseLinks.Link;
import org.answerable.casefile.CaseLinks.Relation;
import org.answerable.casefile.Correspondence;
import org.answerable.casefile.Duplicates;
import org.answerable.casefile.Duplicates.Proposal;
import org.answerable.casefile.FoldedText;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.ledger.Ledger;
import org.answerable.ledger.Ledger.Entry;
import org.answerable.ledger.LedgerBrokenException;
import org.answerable.platform.CaseId;
import org.answerable.search.CaseSearch;
import org.answerable.search.CaseSearch.Found;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the case file's page shows, in the reader's words. */
@Component
class CaseFileView {

    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final CaseLinks links;
    private final Duplicates duplicates;
    private final CaseSearch search;
    private final CaseProcesses processes;
    private final Ledger ledger;
    private final Clocks clocks;
    private final Labels labels;
    private final List<CaseFileSection> sections;

    CaseFileView(
            CaseAccess access,
            CaseFiles caseFiles,
            CaseLinks links,
            Duplicates duplicates,
            CaseSearch search,
            CaseProcesses processes,
            Ledger ledger,
            Clocks clocks,
            Labels labels,
            List<CaseFileSection> sections) {
        this.access = access;
        this.caseFiles = caseFiles;
        this.links = links;
        this.duplicates = duplicates;
        this.search = search;
        this.processes = processes;
        this.ledger = ledger;
        this.clocks = clocks;
        this.labels = labels;
        this.sections = List.copyOf(sections);
    }

    /** A pair of a name and what stands behind it. */
    record Named(String name, String value) {}

    /** An open task of the case. */
    record Task(String name, String link, String assignee, String departments) {}

    /** Something said. */
    record Said(String at, String iso, String how, String author, String subject, FoldedText body, boolean incoming) {}

    /** A note. */
    record Remark(String at, String iso, String author, String text) {}

    /** A link to another case. */
    record Linked(String relation, String number, String subject) {}

    /** A case that may be the same. */
    record Alike(String number, String subject, String received, long percent, boolean sameReference) {}

    void fill(Model model, CaseFile file, Reader reader, Wording words) {
        boolean partiesShown = access.maySeeParties(file, reader.id());
        model.addAttribute("file", file);
        model.addAttribute("subject", words.subject(access.subject(file, reader.id())));
        model.addAttribute("wordsShown", partiesShown);
        model.addAttribute("state", words.label("state", file.state()));
        model.addAttribute("facts", facts(file, words));
        model.addAttribute("zone", words.zone().getId());
        model.addAttribute("clocks", clocks.of(file.id(), words));
        model.addAttribute("mayWork", access.mayWork(file, reader.id()));
        model.addAttribute("mayProve", access.mayProve(file, reader.id()));
        model.addAttribute("maySeeParties", partiesShown);
        model.addAttribute("tasks", tasks(file, words));
        model.addAttribute("correspondence", partiesShown ? said(file, words) : List.of());
        model.addAttribute("notes", notes(file, words));
        model.addAttribute("links", linked(file, reader, words));
        model.addAttribute("alike", alike(file, reader, words));
        model.addAttribute("relations", relations(words));
        sections.forEach(section -> section.fill(model, file, reader, words));
        fillHistory(model, file, words, partiesShown && !file.confidential());
    }

    private void fillHistory(Model model, CaseFile file, Wording words, boolean partiesNamed) {
        try {
            List<Entry> entries = ledger.entries(file.id());
            model.addAttribute("timeline", timeline(file, words, partiesNamed).of(entries));
            model.addAttribute("versions", versions(entries, words));
            model.addAttribute("hasModel", !DiagramPath.of(entries, List.of()).isEmpty());
        } catch (LedgerBrokenException broken) {
            // Shown in its place: nobody works on with a history that somebody changed.
            model.addAttribute("broken", broken.getMessage());
        }
    }

    private Timeline timeline(CaseFile file, Wording words, boolean partiesNamed) {
        return new Timeline(words, key -> labels.category(file.profile(), key, words.locale()), partiesNamed);
    }

    private List<Named> facts(CaseFile file, Wording words) {
        List<Named> facts = new ArrayList<>();
        add(facts, words, "department", words.department(file.ownerDepartment()));
        add(facts, words, "person", words.person(file.ownerPerson()));
        add(facts, words, "profile", labels.profile(file.profile(), words.locale()));
        add(facts, words, "category", labels.category(file.profile(), file.category(), words.locale()));
        add(facts, words, "severity", words.label("severity", file.severity()));
        add(facts, words, "service", file.service());
        add(facts, words, "reference", file.reference());
        add(facts, words, "channel", words.label("channel", file.channel()));
        add(facts, words, "received", words.at(file.receivedAt()));
        add(facts, words, "closed", words.at(file.closedAt()));
        return facts;
    }

    private static void add(List<Named> facts, Wording words, String name, String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Named(words.text("workplace.case." + name), value));
        }
    }

    private List<Task> tasks(CaseFile file, Wording words) {
        return processes.openTasks(file.id()).stream()
                .map(task -> task(task, file, words))
                .toList();
    }

    private static Task task(OpenTask task, CaseFile file, Wording words) {
        return new Task(
                task.name().replace(" · " + file.number(), ""),
                task.taskListLink(),
                words.person(task.assignee()),
                words.departments(task.departments()));
    }

    private List<Said> said(CaseFile file, Wording words) {
        return caseFiles.correspondence(file.id()).stream()
                .map(said -> said(said, words))
                .toList();
    }

    private static Said said(Correspondence said, Wording words) {
        boolean incoming = "in".equals(said.direction());
        String author = said.authorId() == null
                ? words.text("workplace.actor." + unnamed(said))
                : words.person(said.authorId());
        String how = words.label("kind", said.kind()) + " · " + words.label("channel", said.channel());
        return new Said(
                words.at(said.at()),
                said.at().toString(),
                how,
                author,
                said.subject(),
                FoldedText.of(said.body()),
                incoming);
    }

    private static String unnamed(Correspondence said) {
        if (CaseFiles.STRANGER.equals(said.kind())) {
            return "stranger";
        }
        if (CaseFiles.COLLEAGUE.equals(said.kind())) {
            return "colleague";
        }
        return "in".equals(said.direction()) ? "party" : "system";
    }

    private List<Remark> notes(CaseFile file, Wording words) {
        return caseFiles.notes(file.id()).stream()
                .map(note -> remark(note, words))
                .toList();
    }

    private static Remark remark(Note note, Wording words) {
        return new Remark(words.at(note.at()), note.at().toString(), words.person(note.authorId()), note.text());
    }

    private List<Linked> linked(CaseFile file, Reader reader, Wording words) {
        List<Link> all = links.of(file.id());
        Map<CaseId, Found> others =
                search.byIds(all.stream().map(Link::otherCaseId).toList(), access.scope(reader.id()));
        return all.stream()
                .map(link -> new Linked(
                        relation(link, words),
                        link.otherNumber(),
                        words.subject(others.get(link.otherCaseId()).subject())))
                .toList();
    }

    private static String relation(Link link, Wording words) {
        String key = link.relation().key() + (link.incoming() ? ".incoming" : "");
        return words.label("relation", key);
    }

    private List<Alike> alike(CaseFile file, Reader reader, Wording words) {
        if (!file.isOpen()) {
            return List.of();
        }
        return duplicates.proposalsFor(file.id()).stream()
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

    private static List<Named> relations(Wording words) {
        List<Named> relations = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            relations.add(new Named(relation.key(), words.label("relation", relation.key())));
        }
        return relations;
    }

    private static List<Named> versions(List<Entry> entries, Wording words) {
        List<Named> versions = new ArrayList<>();
        for (Map.Entry<String, String> version : Timeline.inForce(entries).entrySet()) {
            int colon = version.getKey().indexOf(':');
            String sort = colon < 0 ? "other" : version.getKey().substring(0, colon);
            String name = words.label("version", sort) + " " + version.getKey().substring(colon + 1);
            versions.add(new Named(name, version.getValue()));
        }
        return versions;
    }
}
