package org.answerable.workplace.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseFiles.Note;
import org.answerable.casefile.Correspondence;
import org.answerable.casefile.FoldedText;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.ledger.Ledger;
import org.answerable.ledger.Ledger.Entry;
import org.answerable.ledger.LedgerBrokenException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the case file's page shows, in the reader's words. */
@Component
class CaseFileView {

    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final CaseProcesses processes;
    private final Ledger ledger;
    private final Clocks clocks;
    private final Labels labels;
    private final List<CaseFileSection> sections;

    CaseFileView(
            CaseAccess access,
            CaseFiles caseFiles,
            CaseProcesses processes,
            Ledger ledger,
            Clocks clocks,
            Labels labels,
            List<CaseFileSection> sections) {
        this.access = access;
        this.caseFiles = caseFiles;
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
